# One image for every stage: `docker run … dateline enrich --bootstrap-server …`.
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUNTIME_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
RUN mvn -q -B -Dquick -Dmaven.test.skip=true -pl cli -am package

FROM ${RUNTIME_IMAGE}
COPY --from=build /src/cli/target/dateline /opt/dateline
RUN mkdir -p /var/lib/dateline && chown 10001:10001 /var/lib/dateline
USER 10001:10001
WORKDIR /var/lib/dateline
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/opt/dateline/dateline-launcher.jar"]
