package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.ClassChanges.ClassChange;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts.ComplaintText;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Instant;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What a complainant hears when the limit grows: from which class to which, until when and why. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ExtensionNotice {

    private final ClassChanges changes;
    private final ComplaintTexts texts;
    private final Register register;

    /** @param place of the change among the case's changes, from 1 */
    public String text(String caseNumber, int place) {
        var change = changes.of(caseNumber).get(place - 1);
        return ("Yth. Bapak/Ibu,\n\nBatas waktu jawaban atas aduan %s kami perpanjang: semula golongan %s, sekarang"
                        + " golongan %s, tetap dihitung sejak aduan diterima.%s\n\nAlasan: %s\n\nPenanganan aduan tetap"
                        + " berjalan. Kami mohon maaf atas tambahan waktu ini.")
                .formatted(
                        caseNumber,
                        change.from().label(),
                        change.to().label(),
                        due(caseNumber, change.to())
                                .map(at -> " Jawaban kami sampaikan paling lambat %s."
                                        .formatted(IndonesianTime.dateTime(at)))
                                .orElse(""),
                        reason(change));
    }

    /** The approver's words for the complainant, otherwise what the new class means; never the internal request. */
    public String reason(ClassChange change) {
        return change.toldReason()
                .flatMap(texts::find)
                .map(ComplaintText::text)
                .orElseGet(() -> "Isi aduan ini ternyata termasuk golongan tersebut. "
                        + change.to().meaning());
    }

    private Optional<Instant> due(String caseNumber, ComplaintClass to) {
        return register.deadlines(caseNumber).stream()
                .filter(line -> line.kind().equals(to.name()))
                .map(DeadlineRecord::due)
                .reduce((earlier, later) -> later);
    }
}
