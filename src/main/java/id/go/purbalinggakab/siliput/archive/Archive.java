package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Letters, raw material and photos: bytes in a private store, metadata and SHA-256 in a table. Bytes of a rolled-back
 * row are taken away again.
 */
@Service
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Archive {

    private static final int MOST_PAGES = 15;

    private final DocumentStore store;
    private final DocumentTable table;
    private final ContentCheck check;
    private final CheckedBytes bytes;
    private final Derivatives derivatives;
    private final ArchiveSettings settings;
    private final Clock clock;

    /**
     * Stores a file after looking at its content.
     *
     * @throws RefusedFile type not allowed for the kind, too large, empty or damaged
     */
    public Document store(DocumentKind kind, String name, InputStream content, String uploadedBy) {
        var cleanName = FileName.clean(name);
        var allowed = Allowed.forKind(kind);
        try (var file = ReceivedFile.receive(settings.folder().resolve("masuk"), content, cleanName, allowed)) {
            var mediaType = check.accept(file.path(), cleanName, allowed);
            var document = new Document(
                    UUID.randomUUID(),
                    Optional.empty(),
                    kind,
                    cleanName,
                    mediaType,
                    file.size(),
                    file.sha256(),
                    Exif.takenAt(file.path(), mediaType),
                    uploadedBy,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            keep(document, file);
            return document;
        }
    }

    private void keep(Document document, ReceivedFile file) {
        try {
            store.keep(document.id(), file);
        } catch (UncheckedIOException unreachable) {
            throw new ArchiveUnavailable(unreachable.getCause());
        }
        discardOnRollback(document.id());
        try {
            table.add(document);
        } catch (RuntimeException notRecorded) {
            store.discard(document.id());
            throw notRecorded;
        }
    }

    private void discardOnRollback(UUID id) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        store.discard(id);
                    }
                }
            });
        }
    }

    /**
     * Several photographs of a letter as one PDF, in their order; the photographs stay as they came, and the letter
     * belongs to their case.
     *
     * @throws RefusedFile fewer than two, more than fifteen, one that is no picture of a letter, of several cases, or
     *     too large together
     */
    public Document letterOf(List<UUID> photos, String uploadedBy) {
        if (photos.size() < 2 || photos.size() > MOST_PAGES) {
            throw new RefusedFile("Pilih dua sampai %d foto untuk digabung menjadi satu surat. Surat yang lebih panjang"
                            .formatted(MOST_PAGES)
                    + " dipindai menjadi PDF.");
        }
        var originals = photos.stream().map(this::existing).toList();
        var cases = originals.stream().map(Document::caseNumber).distinct().toList();
        if (cases.size() > 1 || !originals.stream().allMatch(DocumentPurpose.LETTER::permits)) {
            throw new RefusedFile(
                    "Hanya foto surat dari perkara yang sama yang dapat digabung. Unggah fotonya kembali.");
        }
        var pages =
                photos.stream().map(photo -> derivative(photo, PhotoPages.EDGE)).toList();
        var name = originals.get(0).name().replaceFirst("\\.[^.]+$", "");
        var letter = store(
                DocumentKind.LETTER,
                "%s (%d halaman).pdf".formatted(name, pages.size()),
                PhotoPages.pdf(pages),
                uploadedBy);
        table.addPages(letter.id(), photos);
        cases.get(0).ifPresent(caseNumber -> bind(letter.id(), DocumentPurpose.LETTER, caseNumber));
        return existing(letter.id());
    }

    /** The photographs that {@link #letterOf} made this letter of; none for a letter that came as one file. */
    public List<Document> pagesOf(UUID letter) {
        return table.pagesOf(letter);
    }

    public Optional<Document> find(UUID id) {
        return table.find(id);
    }

    public List<Document> ofCase(String caseNumber) {
        return table.ofCase(caseNumber);
    }

    /**
     * The file that somebody names for a purpose: of this case, or not of any yet and uploaded by this very person;
     * empty where it may not be used, as if it did not exist.
     */
    public Optional<Document> usable(
            String id, DocumentPurpose purpose, Optional<String> caseNumber, Optional<String> user) {
        return id(id).flatMap(table::find)
                .filter(purpose::permits)
                .filter(document -> document.caseNumber().isPresent()
                        ? document.caseNumber().equals(caseNumber)
                        : user.filter(document.uploadedBy()::equals).isPresent());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /**
     * Ties a stored file to a case.
     *
     * @throws RefusedFile of another case, or not for this purpose
     */
    public void bind(UUID id, DocumentPurpose purpose, String caseNumber) {
        var document = existing(id);
        if (!purpose.permits(document)) {
            throw new RefusedFile("Berkas “%s” diunggah untuk keperluan lain. Unggah kembali di isian ini."
                    .formatted(document.name()));
        }
        if (!table.bind(id, caseNumber)) {
            throw new RefusedFile("Berkas “%s” sudah menjadi bagian dari perkara lain.".formatted(document.name()));
        }
    }

    /** @throws RefusedFile.AlteredFile the bytes are others than those that came, or gone */
    public InputStream open(UUID id) {
        return bytes.open(existing(id));
    }

    /** An EXIF-free JPEG of a stored picture, upright, longest edge at most {@code maxEdge} pixels. */
    public byte[] derivative(UUID id, int maxEdge) {
        var document = existing(id);
        if (!Allowed.forKind(DocumentKind.RELEASE_PHOTO).permits(document.mediaType())) {
            throw new RefusedFile("Berkas “%s” tidak dapat ditampilkan sebagai gambar: isinya %s."
                    .formatted(document.name(), TypeName.of(document.mediaType())));
        }
        requireWhole(document);
        return derivatives.of(document, maxEdge);
    }

    /**
     * A {@link #derivative} for the public.
     *
     * @throws RefusedFile no news photo of this case
     */
    public byte[] newsPhoto(UUID id, String caseNumber, int maxEdge) {
        return usable(id.toString(), DocumentPurpose.NEWS_PHOTO, Optional.of(caseNumber), Optional.empty())
                .map(photo -> derivative(photo.id(), maxEdge))
                .orElseThrow(() -> new RefusedFile("Berkas %s bukan foto berita perkara %s. Pilih foto lain."
                        .formatted(existing(id).name(), caseNumber)));
    }

    /** Who can open the store beyond those who were agreed upon, and which files are altered, one sentence each. */
    public List<String> exposures() {
        var altered = bytes.altered().stream()
                .map("Berkas %s di arsip berubah sejak diunggah, atau hilang. Pulihkan dari cadangan."::formatted);
        return Stream.concat(store.exposures().stream(), altered).toList();
    }

    /** A small copy may be older than what happened to the file. */
    private void requireWhole(Document photo) {
        try {
            bytes.open(photo).close();
        } catch (IOException broken) {
            throw new ArchiveUnavailable(broken);
        }
    }

    private Document existing(UUID id) {
        return table.find(id).orElseThrow(() -> new NoSuchElementException("berkas " + id + " tidak ada di arsip"));
    }
}
