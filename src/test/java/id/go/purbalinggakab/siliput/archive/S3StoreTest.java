package id.go.purbalinggakab.siliput.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3StoreTest extends DocumentStoreContract {

    private final S3Stub stub = new S3Stub();
    private final S3Store.S3Settings settings =
            new S3Store.S3Settings(stub.address(), "us-east-1", S3Stub.BUCKET, "kunci", "rahasia-sekali", "berkas/");
    private final DocumentStore store = new S3Store(settings);

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
        return stub.objects.size();
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
        stub.openPolicy = true;
    }

    @Test
    void anAccessListForEverybodyIsSeenToo() {
        stub.openList = true;
        assertThat(store.exposures()).containsExactly("Daftar akses bucket arsip-ikp membuka arsip untuk umum.");
    }

    @Test
    void whatChangedOnTheWayIsNotTaken() {
        stub.damages = true;
        try (var file = ReceivedFile.receive(
                incoming, new ByteArrayInputStream(Samples.pdf()), "surat.pdf", Allowed.forKind(DocumentKind.LETTER))) {
            assertThatThrownBy(() -> store.keep(UUID.randomUUID(), file)).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(held()).isZero();
    }

    @Test
    void aStoreChosenButNotDescribedSaysWhatIsMissing() {
        assertThatThrownBy(() -> new S3Store(new S3Store.S3Settings(null, "us-east-1", "", "", "", "")))
                .hasMessage("Tempat arsip yang dipilih belum lengkap: isi SILIPUT_ARCHIVE_S3_ENDPOINT.");
    }

    @Test
    void theSecretIsNotSpoken() {
        assertThat(settings.toString()).doesNotContain("rahasia-sekali").doesNotContain("kunci");
    }
}
