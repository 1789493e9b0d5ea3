# Build: docker build -t siliput .
FROM eclipse-temurin:21-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:go-offline || true
COPY . .
RUN ./mvnw -B -q -DskipTests package

FROM eclipse-temurin:21-jre
RUN groupadd --system --gid 990 siliput \
    && useradd --system --uid 990 --gid 990 --home-dir /opt/siliput --no-create-home siliput \
    && mkdir -p /opt/siliput /var/lib/siliput \
    && chown siliput:siliput /var/lib/siliput
WORKDIR /opt/siliput
COPY --from=build /src/target/siliput.jar siliput.jar
# diagrams and forms beside the jar; an installation mounts its own folders over them
COPY processes processes
COPY forms forms
ENV SPRING_PROFILES_ACTIVE=postgres \
    SILIPUT_ADDRESS=0.0.0.0 \
    SILIPUT_ENGINE_HOME=/opt/siliput \
    SILIPUT_ARCHIVE_FOLDER=/var/lib/siliput/archive \
    SILIPUT_MAIL_OUTBOX=/var/lib/siliput/outbox \
    SILIPUT_PUBLISHING_FOLDER=/var/lib/siliput/public \
    SILIPUT_AUDIT_SEAL_FOLDER=/var/lib/siliput/segel \
    SILIPUT_COMPLAINT_KEY_FILE=/var/lib/siliput/seal.key \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -Djava.awt.headless=true"
USER siliput
VOLUME /var/lib/siliput
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -Eq '\"(UP|DEGRADED)\"' <&3"]
ENTRYPOINT ["java", "-jar", "siliput.jar"]
