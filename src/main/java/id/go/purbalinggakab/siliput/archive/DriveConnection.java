package id.go.purbalinggakab.siliput.archive;

import com.google.api.client.http.HttpBackOffIOExceptionHandler;
import com.google.api.client.http.HttpBackOffUnsuccessfulResponseHandler;
import com.google.api.client.http.HttpBackOffUnsuccessfulResponseHandler.BackOffRequired;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpUnsuccessfulResponseHandler;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.ExponentialBackOff;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.DriveScopes;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The drive's client: bounded waiting, a busy or broken service is asked again for a quarter of a minute. */
@Configuration
@ConditionalOnProperty(name = "siliput.archive.store", havingValue = "drive")
class DriveConnection {

    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 60_000;
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int TOO_MANY = 429;

    @Bean
    Drive drive(DriveSettings settings) throws IOException {
        GoogleCredentials account;
        try (var key = Files.newInputStream(settings.complete().keyFile())) {
            account = GoogleCredentials.fromStream(key).createScoped(List.of(DriveScopes.DRIVE));
        }
        var login = new HttpCredentialsAdapter(account);
        return new Drive.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), request -> {
                    login.initialize(request);
                    patient(request);
                })
                .setRootUrl(settings.address().toString())
                .setApplicationName("Siliput")
                .build();
    }

    private static void patient(HttpRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setIOExceptionHandler(new HttpBackOffIOExceptionHandler(wait(PATIENCE_MILLIS)));
        request.setUnsuccessfulResponseHandler(new AskAgain(request.getUnsuccessfulResponseHandler()));
    }

    private static ExponentialBackOff wait(int millis) {
        return new ExponentialBackOff.Builder().setMaxElapsedTimeMillis(millis).build();
    }

    /** An expired token is the login's matter; what is busy or broken is asked again. */
    private static final class AskAgain implements HttpUnsuccessfulResponseHandler {

        private final HttpUnsuccessfulResponseHandler login;
        private final HttpUnsuccessfulResponseHandler later;

        AskAgain(HttpUnsuccessfulResponseHandler login) {
            this.login = login;
            this.later = new HttpBackOffUnsuccessfulResponseHandler(DriveConnection.wait(PATIENCE_MILLIS))
                    .setBackOffRequired(answer ->
                            BackOffRequired.ON_SERVER_ERROR.isRequired(answer) || answer.getStatusCode() == TOO_MANY);
        }

        @Override
        public boolean handleResponse(HttpRequest request, HttpResponse answer, boolean retries) throws IOException {
            return login != null && login.handleResponse(request, answer, retries)
                    || later.handleResponse(request, answer, retries);
        }
    }

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
            ArchiveSettings.need("SILIPUT_ARCHIVE_DRIVE_KEYFILE", keyFile);
            ArchiveSettings.need("SILIPUT_ARCHIVE_DRIVE_DRIVE", drive);
            return this;
        }

        String parent() {
            return folder.isBlank() ? drive : folder;
        }
    }
}
