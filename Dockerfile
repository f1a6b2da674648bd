# Court Crier in a container: Node 24 as it is, no build step, production dependencies only.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production \
    CRIER_DATA=/data \
    HTTP_HOST=0.0.0.0 \
    HTTP_PORT=8080
WORKDIR /app
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY src ./src
COPY feeds ./feeds
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
# The health address answers as long as the event loop turns; /readyz says whether the bot can do its job.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HTTP_PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process: it receives SIGTERM itself and stops in order. The two flags are those of `npm start`: a
# bot that rests most of its life gives memory back early instead of keeping room for speed it does not need.
CMD ["node", "--max-semi-space-size=2", "--optimize-for-size", "src/main.ts", "start"]
