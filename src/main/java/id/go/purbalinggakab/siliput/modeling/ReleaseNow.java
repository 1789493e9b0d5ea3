package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.modeling.Draft.State;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/** A release that somebody waits for: once it stands, the folder gets it too; what came to nothing is told. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ReleaseNow {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseNow.class);

    private final ModelReleases releases;
    private final ReleaseFolder folder;
    private final ModelDrafts drafts;
    private final Officers officers;

    public Optional<Release> release(UUID id, int version, String reason, Optional<Instant> from, String by) {
        return written(() -> releases.release(id, version, reason, from, by));
    }

    public Optional<Release> approve(UUID id, int version, String by) {
        return written(() -> {
            try {
                return twice(() -> releases.approve(id, version, by));
            } catch (RefusedRelease refused) {
                throw approved(id).orElse(refused);
            }
        });
    }

    /** Who lost against another approval of the same draft sees by the second look what became of it. */
    private static <T> T twice(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (TransientDataAccessException busy) {
            return deed.get();
        }
    }

    private Optional<RefusedRelease> approved(UUID id) {
        return drafts.find(id)
                .filter(draft -> draft.state() == State.WAITING || draft.state() == State.RELEASED)
                .flatMap(draft -> draft.request()
                        .flatMap(Draft.Request::approvedBy)
                        .map(second -> new RefusedRelease("Draf ini sudah disetujui oleh %s, %s."
                                .formatted(
                                        officers.nameOf(second),
                                        IndonesianTime.dateTime(draft.last().at())))));
    }

    private Optional<Release> written(Supplier<Optional<Release>> deed) {
        try {
            var release = deed.get();
            release.ifPresent(stands -> catchUp());
            return release;
        } catch (TransientDataAccessException busy) {
            throw new RefusedRelease("Rilis lain sedang berjalan; muat ulang halaman ini, lalu coba lagi.");
        }
    }

    /** What the folder could not take now is written by the next look; the release stands already. */
    void catchUp() {
        try {
            while (folder.writeNext()) {
                LOG.debug("Sebuah rilis ditulis ke folder");
            }
        } catch (RuntimeException later) {
            LOG.warn("Belum semua rilis ditulis ke folder", later);
        }
    }

    /**
     * The former set with one press; where a second word is needed, it waits for it as a draft.
     *
     * @return the draft and, where it runs already, the release
     */
    public Back back(int number, String by) {
        var draft = releases.back(number, by);
        var reason = "kembali ke keadaan sebelum rilis " + number;
        if (releases.needsSecondWord()) {
            releases.ask(draft.id(), draft.version(), reason, Optional.empty(), by);
            return new Back(draft, Optional.empty());
        }
        return new Back(draft, release(draft.id(), draft.version(), reason, Optional.empty(), by));
    }

    /** What became of going back. */
    public record Back(Draft draft, Optional<Release> release) {}
}
