# Rolecall for production. `npm run image:check` runs these steps one by one in an empty folder, without a container
# engine, and talks to what they give. libsql and PostgreSQL's client need glibc: no Alpine.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Not `npm ci`: the lock file pins every version, but may lack the optional builds for other platforms than its writer's.
RUN npm install --omit=dev --no-audit --no-fund
COPY . .
# The page of the local workspace, for a start without tokens: whoever runs the image may not write to /app.
RUN node --import tsx --input-type=module -e "await (await import('./src/local/build.ts')).ensurePage()"
RUN mkdir -p /data

FROM node:24-bookworm-slim
ENV NODE_ENV=production
ENV PORT=3000
ENV ROLECALL_DATA_DIR=/data
ENV OPS_PORT=9464
ENV OPS_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=node:node /data /data
USER node
VOLUME /data
EXPOSE 3000 9464
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPS_PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not by npm, which passes no signal on: SIGTERM drains.
CMD ["node", "--import", "tsx", "src/main.ts"]
