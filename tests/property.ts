/**
 * fast-check with the same random values in every run of `npm test`, so that a red run speaks of the change, not of the dice.
 *
 * In: PROPERTY_SEED, a number, to walk other ground (`PROPERTY_SEED=7 npx vitest run tests/sources`). Out: `fc`.
 * Surprise: nothing new is found by running the suite again; `npm run fuzz` and other seeds are for that.
 */
import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 1) });

export default fc;
