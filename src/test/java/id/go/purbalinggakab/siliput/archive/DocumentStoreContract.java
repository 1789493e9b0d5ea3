package id.go.purbalinggakab.siliput.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of the archive does. */
abstract class DocumentStoreContract {

    @TempDir
    Path incoming;

    abstract DocumentStore store();

    /** How many files the store holds. */
    abstract int held();

    /** The store does not answer, or cannot write, until {@link #back()}. */
    abstract void gone();

    abstract void back();

    /** Somebody opens the store for everybody. */
    abstract void opened();

    private ReceivedFile received(byte[] content) {
        return ReceivedFile.receive(
                incoming, new ByteArrayInputStream(content), "surat.pdf", Allowed.forKind(DocumentKind.LETTER));
    }

    private static byte[] content(int size) {
        var content = new byte[size];
        new Random(size).nextBytes(content);
        return content;
    }

    private UUID kept(byte[] content) {
        var id = UUID.randomUUID();
        try (var file = received(content)) {
            store().keep(id, file);
        }
        return id;
    }

    @Test
    void givesBackWhatItTook() throws IOException {
        var small = content(1);
        var large = content(12 << 20);
        var first = kept(small);
        var second = kept(large);
        try (var read = store().open(first);
                var other = store().open(second)) {
            assertThat(read.readAllBytes()).isEqualTo(small);
            assertThat(other.readAllBytes()).isEqualTo(large);
        }
        assertThat(held()).isEqualTo(2);
    }

    @Test
    void whatItNeverTookIsNotThere() {
        assertThatThrownBy(() -> store().open(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
        store().discard(UUID.randomUUID());
    }

    @Test
    void whatIsDiscardedIsGone() {
        var id = kept(content(100));
        store().discard(id);
        assertThatThrownBy(() -> store().open(id)).isInstanceOf(NoSuchElementException.class);
        assertThat(held()).isZero();
        store().discard(id);
    }

    @Test
    void aStoreThatCannotTakeAFileSaysSoAndHoldsNothing() throws IOException {
        store();
        gone();
        var id = UUID.randomUUID();
        try (var file = received(content(100))) {
            assertThatThrownBy(() -> store().keep(id, file))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(id.toString());
            back();
            assertThat(held()).isZero();
            store().keep(id, file);
        }
        try (var read = store().open(id)) {
            assertThat(read.readAllBytes()).hasSize(100);
        }
    }

    @Test
    void onlyThoseAgreedUponOpenIt() {
        store();
        assertThat(store().exposures()).isEmpty();
        opened();
        assertThat(store().exposures()).hasSize(1).first().asString().endsWith(".");
    }
}
