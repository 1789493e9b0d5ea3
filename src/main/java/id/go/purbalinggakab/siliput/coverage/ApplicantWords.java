package id.go.purbalinggakab.siliput.coverage;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an applicant tells the office on the tracking page. It stands in the case's file and on its forms, and the desk
 * hears of it; the step itself stays the desk's, which looks at what was sent.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ApplicantWords {

    /** Author of what came in through this door. */
    public static final String BY = "pemohon";

    private static final String NOTE = "PEMOHON";
    private static final int MOST = 20;
    private static final Duration DOUBLE_PRESS = Duration.ofMinutes(10);

    private final Register register;
    private final Archive archive;
    private final CoverageNotices notices;
    private final Officers officers;
    private final Clock clock;

    /** What may be told, and while the case stands where. */
    public enum Matter {
        SURAT("Surat yang sudah dilengkapi", CaseStatus.DIKEMBALIKAN),
        JAWABAN("Jawaban atas pertanyaan", CaseStatus.MENUNGGU_KLARIFIKASI),
        TANGGAL(
                "Perubahan tanggal atau tempat",
                CaseStatus.DITERIMA,
                CaseStatus.MENUNGGU_DISPOSISI,
                CaseStatus.DIKAJI,
                CaseStatus.MENUNGGU_KLARIFIKASI,
                CaseStatus.DIJADWALKAN,
                CaseStatus.DITUNDA),
        FAKTA(
                "Nama dan fakta untuk berita",
                CaseStatus.DIJADWALKAN,
                CaseStatus.RILIS_DITULIS,
                CaseStatus.RILIS_DIPERIKSA),
        PENARIKAN(
                "Permintaan menarik permohonan",
                CaseStatus.DITERIMA,
                CaseStatus.DIKEMBALIKAN,
                CaseStatus.MENUNGGU_DISPOSISI,
                CaseStatus.DIKAJI,
                CaseStatus.MENUNGGU_KLARIFIKASI,
                CaseStatus.DIJADWALKAN,
                CaseStatus.DITUNDA,
                CaseStatus.RILIS_DITULIS,
                CaseStatus.RILIS_DIPERIKSA);

        private final String label;
        private final Set<CaseStatus> standing;

        Matter(String label, CaseStatus first, CaseStatus... more) {
            this.label = label;
            this.standing = EnumSet.of(first, more);
        }

        public String label() {
            return label;
        }
    }

    /** What came of it. */
    public enum Told {
        HEARD,
        TOO_MANY,
        NOT_NOW
    }

    public List<Matter> possible(CaseSummary line) {
        return Arrays.stream(Matter.values())
                .filter(matter -> matter.standing.contains(line.status()) && isOfLetter(line))
                .toList();
    }

    private static boolean isOfLetter(CaseSummary line) {
        return line.number().startsWith("LIP-");
    }

    /** @throws id.go.purbalinggakab.siliput.archive.RefusedFile why the archive does not take the file */
    public UUID keep(String name, InputStream content) {
        return archive.store(DocumentKind.LETTER, name, content, BY).id();
    }

    public static String accepted() {
        return DocumentKind.LETTER.accepted();
    }

    /** The same words again within ten minutes, from a second press or the back button, are heard once. */
    @Transactional
    public Told tell(String number, Matter matter, String words, List<UUID> files) {
        register.lock(number);
        var line = register.find(number).orElseThrow();
        var text = "%s: %s".formatted(matter.label(), words.strip());
        var earlier = said(number).toList();
        var again = clock.instant().minus(DOUBLE_PRESS);
        if (earlier.stream()
                .anyMatch(note -> note.text().equals(text) && note.at().isAfter(again))) {
            return Told.HEARD;
        }
        if (!possible(line).contains(matter)) {
            return Told.NOT_NOW;
        }
        if (earlier.size() >= MOST) {
            return Told.TOO_MANY;
        }
        register.note(number, NOTE, text, BY);
        files.forEach(file -> archive.bind(file, DocumentPurpose.LETTER, number));
        notices.applicantSaid(line, matter.label(), words.strip(), earlier.size() + 1, desk());
        return Told.HEARD;
    }

    /** Nothing more is taken, so that nothing need be stored. */
    public boolean isFull(String number) {
        return said(number).count() >= MOST;
    }

    private List<String> desk() {
        return Stream.of(Role.AGENDARIS, Role.KABID)
                .flatMap(role -> officers.holding(role).stream())
                .map(officer -> officer.userId())
                .distinct()
                .toList();
    }

    /** Oldest first. */
    public Stream<CaseNote> said(String number) {
        return register.notes(number).stream().filter(note -> note.kind().equals(NOTE));
    }
}
