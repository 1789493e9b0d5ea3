package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.coverage.ReleaseVersion;
import id.go.purbalinggakab.siliput.coverage.Releases;
import id.go.purbalinggakab.siliput.engine.OneCommand;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.NoteKind;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.PublishingDesk;
import id.go.purbalinggakab.siliput.publishing.PublishingDesk.RefusedOrder;
import id.go.purbalinggakab.siliput.register.CaseNote;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people order at the publishing desk: kept in the ledger, told in the case's time line, carried on by the engine. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PublishingOrders {

    private static final Set<NoteKind> OVERTAKES = Set.of(NoteKind.RALAT, NoteKind.PENCABUTAN);

    private final PublishingDesk desk;
    private final PublishedItems items;
    private final Releases releases;
    private final Corrections corrections;
    private final Register register;
    private final SendAgain sendAgain;
    private final OneCommand inside;

    /** @param sure somebody asked whether it arrived, and it did not */
    @Transactional
    public void again(List<LedgerRow> rows, boolean sure, String by) {
        var first = rows.get(0);
        check(first.caseNumber(), first.version());
        desk.again(rows, sure, by);
        note(first, "diminta dikirim lagi", by);
        inside.asSystem(() -> {
            inside.as(by, () -> sendAgain.start(first));
            return null;
        });
    }

    @Transactional
    public void cancel(List<LedgerRow> rows, String reason, String by) {
        desk.cancel(rows, reason, by);
        note(rows.get(0), "tidak dikirim: " + reason.strip(), by);
        settle(rows.get(0), by);
    }

    @Transactional
    public void isOut(LedgerRow row, String link, String by) {
        desk.isOut(approved(row.caseNumber(), row.version()), row, link, by);
        note(row, "ditandai terbit: " + link.strip(), by);
        settle(row, by);
    }

    private void settle(LedgerRow row, String by) {
        inside.asSystem(() -> {
            inside.as(by, () -> sendAgain.settleTasks(row.caseNumber()));
            return null;
        });
    }

    private void note(LedgerRow row, String what, String by) {
        register.note(
                row.caseNumber(),
                CaseNote.TIME_LINE,
                "%s, versi %d: %s.".formatted(row.channel().label(), row.version(), what),
                by);
    }

    /** @throws RefusedOrder what is taken down, corrected or replaced does not go out any more */
    private void check(String number, int version) {
        if (items.isHidden(number)) {
            throw new RefusedOrder("Berita ini sedang diturunkan; yang diturunkan tidak dikirim lagi.");
        }
        if (corrections.of(number).stream()
                .anyMatch(one -> one.isApproved() && one.version() > version && OVERTAKES.contains(one.kind()))) {
            throw new RefusedOrder("Berita ini sudah diralat atau dicabut; naskah lamanya tidak dikirim lagi.");
        }
        approved(number, version);
    }

    ApprovedRelease approved(String number, int version) {
        return releases.latest(number)
                .map(ReleaseVersion::version)
                .filter(latest -> latest == version)
                .map(latest -> releases.approved(number))
                .or(() -> corrections.find(number, version).map(note -> corrections.approved(number, version)))
                .orElseThrow(() -> new RefusedOrder("Versi ini sudah diganti; yang lama tidak dikirim lagi."));
    }
}
