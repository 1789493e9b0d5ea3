package id.go.purbalinggakab.siliput.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends DocumentStoreContract {

    @TempDir
    Path folder;

    private DocumentStore store;

    @Override
    DocumentStore store() {
        store = store == null ? started(true) : store;
        return store;
    }

    private DocumentStore started(boolean empty) {
        var documents = mock(DocumentTable.class);
        when(documents.isEmpty()).thenReturn(empty);
        return new FolderStore(new ArchiveSettings(folder.resolve("arsip")), documents);
    }

    private Path files() {
        return folder.resolve("arsip").resolve("berkas");
    }

    @Override
    int held() {
        try (var all = Files.walk(files())) {
            return (int) all.filter(Files::isRegularFile).count();
        } catch (IOException nothingYet) {
            return 0;
        }
    }

    /** The disk of the archive is not mounted. */
    @Override
    void gone() {
        write(() -> Files.move(folder.resolve("arsip"), folder.resolve("tidak-terpasang")));
    }

    @Override
    void back() {
        assertThat(folder.resolve("arsip")).as("made anew beside the disk").doesNotExist();
        write(() -> Files.move(folder.resolve("tidak-terpasang"), folder.resolve("arsip")));
    }

    @Test
    void aStartWhileTheDiskIsAwayMakesNoFolderBesideIt() {
        store();
        gone();
        store = started(false);
        assertThat(store.exposures())
                .as("told to who can mend it")
                .singleElement()
                .asString()
                .contains("Pasang disknya");
        assertThatThrownBy(() -> store().open(UUID.randomUUID())).isInstanceOf(UncheckedIOException.class);
        back();
    }

    /** Otherwise every file would count as altered while the disk is away. */
    @Test
    void aFolderThatIsAwayIsNoMissingFile() {
        store();
        gone();
        assertThatThrownBy(() -> store().open(UUID.randomUUID())).isInstanceOf(UncheckedIOException.class);
        back();
        assertThatThrownBy(() -> store().open(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
    }

    @Override
    void opened() {
        write(() ->
                Files.setPosixFilePermissions(folder.resolve("arsip"), PosixFilePermissions.fromString("rwxr-x--x")));
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
