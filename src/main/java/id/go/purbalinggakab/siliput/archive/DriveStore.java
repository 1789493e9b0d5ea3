package id.go.purbalinggakab.siliput.archive;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.FileContent;
import com.google.api.services.drive.Drive;
import com.google.api.services.drive.model.File;
import com.google.api.services.drive.model.Permission;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * One file per document in the division's shared drive, named by its id. No permission is ever given, so a file has
 * those of the drive and none by link (Drive API v3, files and permissions).
 */
@Component
@ConditionalOnProperty(name = "siliput.archive.store", havingValue = "drive")
@RequiredArgsConstructor
class DriveStore implements DocumentStore {

    private static final String OPENED = "trashed = false and (visibility = 'anyoneCanFind'"
            + " or visibility = 'anyoneWithLink' or visibility = 'domainCanFind' or visibility = 'domainWithLink')";
    private static final int CONFLICT = 409;
    private static final int MISSING = 404;
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 20;
    private static final int LARGEST_PAGE = 1000;

    private final Drive drive;
    private final DriveFiles files;
    private final DriveConnection.DriveSettings settings;

    /** A question of the drive that may fail on the way. */
    private interface Question<T> {
        T ask() throws IOException;
    }

    /** The file's id is ours before it is sent, so that a lost answer can be asked again without a second file. */
    @Override
    public void keep(UUID id, ReceivedFile file) {
        asked("menulis " + id, () -> {
            var fileId =
                    drive.files().generateIds().setCount(1).execute().getIds().get(0);
            files.add(id, fileId);
            var kept = create(id, fileId, file);
            if (!file.sha256().equals(kept.getSha256Checksum())) {
                discard(id);
                throw new IOException("isi berkas berubah di jalan");
            }
            return kept;
        });
    }

    private File create(UUID id, String fileId, ReceivedFile file) throws IOException {
        var metadata = new File().setId(fileId).setName(id.toString()).setParents(List.of(settings.parent()));
        var content = new FileContent("application/octet-stream", file.path().toFile());
        try {
            return drive.files()
                    .create(metadata, content)
                    .setSupportsAllDrives(true)
                    .setFields("id,sha256Checksum")
                    .execute();
        } catch (GoogleJsonResponseException refused) {
            if (refused.getStatusCode() != CONFLICT) {
                throw refused;
            }
            return drive.files()
                    .get(fileId)
                    .setSupportsAllDrives(true)
                    .setFields("id,sha256Checksum")
                    .execute();
        }
    }

    @Override
    public InputStream open(UUID id) {
        var fileId = files.find(id).orElseThrow(() -> missing(id));
        return found("membaca " + id, () -> drive.files()
                        .get(fileId)
                        .setSupportsAllDrives(true)
                        .executeMediaAsInputStream())
                .orElseThrow(() -> missing(id));
    }

    private static NoSuchElementException missing(UUID id) {
        return new NoSuchElementException("berkas " + id + " tidak ada di arsip");
    }

    @Override
    public void discard(UUID id) {
        files.find(id).ifPresent(fileId -> {
            found("menghapus " + id, () -> drive.files()
                    .delete(fileId)
                    .setSupportsAllDrives(true)
                    .execute());
            files.remove(id);
        });
    }

    @Override
    public List<String> exposures() {
        var found = new ArrayList<>(asked("menjawab tentang hak akses", this::strangers));
        found.addAll(asked("menjawab tentang berkas terbuka", this::opened));
        found.addAll(asked("menjawab tentang berkas yang dibagikan", this::sharedSingly));
        return found;
    }

    private List<String> strangers() throws IOException {
        var members = settings.members().stream()
                .map(member -> member.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var found = new ArrayList<String>();
        String next = null;
        int pages = 0;
        do {
            var page = drive.permissions()
                    .list(settings.parent())
                    .setSupportsAllDrives(true)
                    .setPageSize(PAGE)
                    .setPageToken(next)
                    .setFields("nextPageToken,permissions(type,role,emailAddress,domain,deleted)")
                    .execute();
            page.getPermissions().stream()
                    .filter(one -> !Boolean.TRUE.equals(one.getDeleted()))
                    .filter(one -> one.getEmailAddress() == null
                            || !members.contains(one.getEmailAddress().toLowerCase(Locale.ROOT)))
                    .map(DriveStore::words)
                    .forEach(found::add);
            next = page.getNextPageToken();
        } while (next != null && ++pages < MOST_PAGES);
        return found;
    }

    private static String words(Permission one) {
        return switch (one.getType()) {
            case "anyone" -> "Siapa pun yang memegang tautan dapat membuka drive arsip (%s).".formatted(one.getRole());
            case "domain" -> "Semua akun %s dapat membuka drive arsip (%s).".formatted(one.getDomain(), one.getRole());
            default ->
                "%s dapat membuka drive arsip (%s) dan tidak ada dalam daftar."
                        .formatted(
                                Optional.ofNullable(one.getEmailAddress()).orElse("Akun tanpa alamat"), one.getRole());
        };
    }

    private List<String> opened() throws IOException {
        return drive
                .files()
                .list()
                .setCorpora("drive")
                .setDriveId(settings.drive())
                .setIncludeItemsFromAllDrives(true)
                .setSupportsAllDrives(true)
                .setQ(OPENED)
                .setPageSize(PAGE)
                .setFields("files(id,name)")
                .execute()
                .getFiles()
                .stream()
                .map(file -> "Berkas %s di drive arsip terbuka lewat tautan.".formatted(file.getName()))
                .toList();
    }

    /** Given to somebody past the drive's list; no query asks for that, so every file is looked at. */
    private List<String> sharedSingly() throws IOException {
        var found = new ArrayList<String>();
        String next = null;
        do {
            var page = drive.files()
                    .list()
                    .setCorpora("drive")
                    .setDriveId(settings.drive())
                    .setIncludeItemsFromAllDrives(true)
                    .setSupportsAllDrives(true)
                    .setQ("trashed = false")
                    .setPageSize(LARGEST_PAGE)
                    .setPageToken(next)
                    .setFields("nextPageToken,files(name,hasAugmentedPermissions)")
                    .execute();
            page.getFiles().stream()
                    .filter(file -> Boolean.TRUE.equals(file.getHasAugmentedPermissions()))
                    .map(file ->
                            "Berkas %s di drive arsip dibagikan langsung kepada seseorang.".formatted(file.getName()))
                    .forEach(found::add);
            next = page.getNextPageToken();
        } while (next != null);
        return found;
    }

    private static <T> Optional<T> found(String what, Question<T> question) {
        return asked(what, () -> {
            try {
                return Optional.ofNullable(question.ask());
            } catch (GoogleJsonResponseException answered) {
                if (answered.getStatusCode() == MISSING) {
                    return Optional.empty();
                }
                throw answered;
            }
        });
    }

    private static <T> T asked(String what, Question<T> question) {
        try {
            return question.ask();
        } catch (IOException broken) {
            throw new UncheckedIOException("arsip tidak dapat " + what, broken);
        }
    }
}
