/**
 * What `/settings events` answers, and what events in a server's calendar say around the court's own words.
 *
 * In: permissions as Discord names them. Out: whole sentences.
 * Surprise: the names of permissions stay English where we know no other; Discord translates them itself in its settings.
 */
import type { InEvery } from "./language.ts";

export type EventTrouble = "permission" | "full" | "other";

interface EventWords {
  turnedOn: string;
  turnedOff: string;
  alreadyOn: string;
  alreadyOff: string;
  isOn: string;
  isOff: string;
  missing: (permission: string) => string;
  trouble: Record<EventTrouble, string>;
  /** In an event: the docket names a day and no hour. */
  noHour: string;
}

export const EVENT_WORDS: InEvery<EventWords> = {
  en: {
    turnedOn:
      "From now on hearings and deadlines ahead become events of this server: those of the cases and dockets it is subscribed to, the nearest ten of each. They move when the court moves them, and are cancelled when it takes them off.",
    turnedOff: "No more events. Those still to come are removed.",
    alreadyOn: "Hearings and deadlines become events here already. Nothing has changed.",
    alreadyOff: "Hearings and deadlines do not become events here. Nothing has changed.",
    isOn: "Hearings and deadlines become events of this server.",
    isOff: "Hearings and deadlines do not become events of this server.",
    missing: (permission) =>
      `I miss *${permission}* in this server. Give my role that permission and try again.`,
    trouble: {
      permission: "I miss *Create Events* in this server, so none is made or changed.",
      full: "The server has as many events as Discord allows, so new ones wait.",
      other: "Discord refused the last one; I try again.",
    },
    noHour: "The docket names no hour.",
  },
  de: {
    turnedOn:
      "Von jetzt an werden künftige Verhandlungen und Fristen zu Events dieses Servers: aus den abonnierten Fällen und Gerichtsakten, jeweils die nächsten zehn. Verlegt das Gericht einen Termin, wird das Event verlegt; hebt es ihn auf, wird es abgesagt.",
    turnedOff: "Es gibt keine Events mehr. Die noch bevorstehenden werden entfernt.",
    alreadyOn: "Verhandlungen und Fristen werden hier bereits zu Events. Es hat sich nichts geändert.",
    alreadyOff: "Verhandlungen und Fristen werden hier nicht zu Events. Es hat sich nichts geändert.",
    isOn: "Verhandlungen und Fristen werden zu Events dieses Servers.",
    isOff: "Verhandlungen und Fristen werden nicht zu Events dieses Servers.",
    missing: (permission) =>
      `Mir fehlt in diesem Server *${permission}*. Geben Sie meiner Rolle diese Berechtigung und versuchen Sie es noch einmal.`,
    trouble: {
      permission: "Mir fehlt in diesem Server *Create Events*; deshalb wird keines angelegt oder geändert.",
      full: "Der Server hat so viele Events, wie Discord zulässt; neue müssen warten.",
      other: "Discord hat das letzte abgelehnt; ich versuche es wieder.",
    },
    noHour: "Die Gerichtsakte nennt keine Uhrzeit.",
  },
  fr: {
    turnedOn:
      "Désormais, les audiences et les échéances à venir deviennent des événements de ce serveur : celles des affaires et des dossiers auxquels il est abonné, les dix plus proches de chacun. Ils sont déplacés quand le tribunal les déplace, et annulés quand il les retire.",
    turnedOff: "Plus d’événements. Ceux qui sont à venir sont supprimés.",
    alreadyOn: "Les audiences et les échéances deviennent déjà des événements ici. Rien n’a changé.",
    alreadyOff: "Les audiences et les échéances ne deviennent pas des événements ici. Rien n’a changé.",
    isOn: "Les audiences et les échéances deviennent des événements de ce serveur.",
    isOff: "Les audiences et les échéances ne deviennent pas des événements de ce serveur.",
    missing: (permission) =>
      `Il me manque *${permission}* dans ce serveur. Donnez cette permission à mon rôle et réessayez.`,
    trouble: {
      permission:
        "Il me manque *Create Events* dans ce serveur : aucun événement n’est donc créé ni modifié.",
      full: "Le serveur a autant d’événements que Discord en permet ; les nouveaux attendent.",
      other: "Discord a refusé le dernier ; je réessaie.",
    },
    noHour: "Le registre n’indique pas d’heure.",
  },
  es: {
    turnedOn:
      "A partir de ahora, las vistas y los plazos futuros pasan a ser eventos de este servidor: los de los casos y autos a los que está suscrito, los diez más próximos de cada uno. Se trasladan cuando el tribunal los traslada y se cancelan cuando los retira.",
    turnedOff: "Ya no hay eventos. Los que están por venir se eliminan.",
    alreadyOn: "Las vistas y los plazos ya pasan a ser eventos aquí. No ha cambiado nada.",
    alreadyOff: "Las vistas y los plazos no pasan a ser eventos aquí. No ha cambiado nada.",
    isOn: "Las vistas y los plazos pasan a ser eventos de este servidor.",
    isOff: "Las vistas y los plazos no pasan a ser eventos de este servidor.",
    missing: (permission) =>
      `Me falta *${permission}* en este servidor. Dé ese permiso a mi rol e inténtelo de nuevo.`,
    trouble: {
      permission: "Me falta *Create Events* en este servidor, así que no se crea ni se cambia ninguno.",
      full: "El servidor tiene tantos eventos como permite Discord; los nuevos esperan.",
      other: "Discord rechazó el último; lo intento de nuevo.",
    },
    noHour: "El registro no indica hora.",
  },
};
