package id.go.purbalinggakab.siliput.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** What runs here, asked of the running parts themselves where they can tell. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class About {

    private final AboutSettings settings;
    private final DataSource database;

    /** Name of the part and its version, in the order in which they are shown. */
    public Map<String, String> versions() {
        var versions = new LinkedHashMap<String, String>();
        versions.put("Siliput", settings.applicationVersion());
        versions.put("Mesin proses", "Camunda " + settings.engineVersion() + " Community Edition");
        versions.put("Spring Boot", SpringBootVersion.getVersion());
        versions.put("Java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
        versions.put("Basis data", databaseVersion());
        versions.put("Sistem operasi", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        return versions;
    }

    private String databaseVersion() {
        try {
            return JdbcUtils.extractDatabaseMetaData(
                    database, data -> data.getDatabaseProductName() + " " + data.getDatabaseProductVersion());
        } catch (MetaDataAccessException e) {
            return "tidak terjangkau";
        }
    }

    /** Versions that the build writes into application.yaml. */
    @ConfigurationProperties("siliput.guide")
    record AboutSettings(String applicationVersion, String engineVersion) {}
}
