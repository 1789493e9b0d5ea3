package id.go.purbalinggakab.siliput.archive;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The division's shared drive, reached as a service account.
 *
 * @param keyFile the account's key as Google gives it, a mounted file
 * @param drive id of the shared drive
 * @param folder id of the folder for the files; the drive itself where empty
 * @param members addresses that may open the drive; everybody else is reported
 * @param address where the API answers; another one in tests
 */
@ConfigurationProperties("siliput.archive.drive")
record DriveSettings(
        Path keyFile,
        String drive,
        @DefaultValue("") String folder,
        @DefaultValue Set<String> members,
        @DefaultValue("https://www.googleapis.com/") URI address) {

    /** @throws IllegalStateException what is missing, by the name an administrator sets */
    DriveSettings complete() {
        StoreSetting.need("SILIPUT_ARCHIVE_DRIVE_KEYFILE", keyFile);
        StoreSetting.need("SILIPUT_ARCHIVE_DRIVE_DRIVE", drive);
        return this;
    }

    String parent() {
        return folder.isBlank() ? drive : folder;
    }
}
