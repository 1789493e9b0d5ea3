package id.go.purbalinggakab.siliput.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class DriveStoreIT extends DocumentStoreContract {

    private final DriveStub stub = new DriveStub();

    @TempDir
    Path folder;

    private DriveFiles files;
    private DocumentStore store;

    @BeforeEach
    void connect() throws IOException {
        var database = new DriverManagerDataSource(
                "jdbc:h2:mem:drive-%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V174__drive_files.sql")).execute(database);
        files = new DriveFiles(JdbcClient.create(database), new DataSourceTransactionManager(database));
        var key = Files.writeString(folder.resolve("kunci.json"), stub.key());
        var settings = new DriveConnection.DriveSettings(
                key, DriveStub.DRIVE, "", Set.of("ikp@purbalinggakab.go.id"), stub.address());
        store = new DriveStore(new DriveConnection().drive(settings), files, settings);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Override
    DocumentStore store() {
        return store;
    }

    @Override
    int held() {
        return stub.files.size();
    }

    @Override
    void gone() {
        stub.down = true;
    }

    @Override
    void back() {
        stub.down = false;
    }

    @Override
    void opened() {
        stub.permissions.add(Map.of("type", "anyone", "role", "reader"));
    }

    private ReceivedFile letter() {
        return ReceivedFile.receive(
                incoming, new ByteArrayInputStream(Samples.pdf()), "surat.pdf", Allowed.forKind(DocumentKind.LETTER));
    }

    @Test
    void aLostAnswerMakesNoSecondFile() throws IOException {
        stub.answersLost = 1;
        var id = UUID.randomUUID();
        try (var file = letter()) {
            store.keep(id, file);
        }
        assertThat(held()).isEqualTo(1);
        try (var read = store.open(id)) {
            assertThat(read.readAllBytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(stub.tokens).as("one login for all requests").isEqualTo(1);
    }

    @Test
    void whatChangedOnTheWayIsTakenAwayAgain() {
        stub.damages = true;
        var id = UUID.randomUUID();
        try (var file = letter()) {
            assertThatThrownBy(() -> store.keep(id, file))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("isi berkas berubah di jalan");
        }
        assertThat(held()).isZero();
        assertThat(files.find(id)).isEmpty();
    }

    @Test
    void strangersAndFilesOpenedByLinkAreNamed() {
        stub.permissions.add(Map.of("type", "user", "role", "reader", "emailAddress", "orang@gmail.example"));
        stub.permissions.add(Map.of("type", "domain", "role", "reader", "domain", "purbalinggakab.go.id"));
        stub.permissions.add(
                Map.of("type", "user", "role", "reader", "emailAddress", "lama@gmail.example", "deleted", true));
        stub.opened.add("7f3a");
        assertThat(store.exposures())
                .containsExactly(
                        "orang@gmail.example dapat membuka drive arsip (reader) dan tidak ada dalam daftar.",
                        "Semua akun purbalinggakab.go.id dapat membuka drive arsip (reader).",
                        "Berkas 7f3a di drive arsip terbuka lewat tautan.");
    }

    @Test
    void aFileGivenToOnePersonIsNamed() {
        stub.shared.addAll(List.of("7f3a", "9c1d"));
        assertThat(store.exposures())
                .containsExactly(
                        "Berkas 7f3a di drive arsip dibagikan langsung kepada seseorang.",
                        "Berkas 9c1d di drive arsip dibagikan langsung kepada seseorang.");
    }
}
