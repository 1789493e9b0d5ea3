package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.complaint.Deliveries.ComplaintMailFailed;
import id.go.purbalinggakab.siliput.complaint.Mailings.MailWaits;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Actor;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.mail.MailReader.MailboxBack;
import id.go.purbalinggakab.siliput.mail.MailReader.MailboxTrouble;
import id.go.purbalinggakab.siliput.register.Register;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who hears of a case's mails, the officer or the first in line whom the case does not name; and of what stands in the
 * mailbox unseen or in the list of incoming mails unread.
 */
@Component
@RequiredArgsConstructor
class MailHearers {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private final ComplaintNotices notices;
    private final Holders holders;
    private final ComplaintAccess access;
    private final Register register;
    private final Clock clock;

    /** A further mail of the complainant lies in the case's file. */
    void hear(String caseNumber, String paper) {
        notices.reply(caseNumber, paper, of(caseNumber));
    }

    List<String> of(String caseNumber) {
        return firstInLine(user -> access.mayReadIdentity(user, caseNumber));
    }

    /** Of a mail that belongs to no case. */
    List<String> ofMailbox() {
        return firstInLine(user -> true);
    }

    private List<String> firstInLine(Predicate<String> may) {
        return ComplaintAccess.HANDLERS.stream()
                .map(role -> holders.holding(role).filter(may).toList())
                .filter(users -> !users.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    @EventListener
    @Transactional
    public void on(MailboxTrouble trouble) {
        notices.mailbox(
                "mulai " + trouble.since(),
                "Kotak surat pengaduan tidak dapat dibaca sejak %s: %s. Surel di dalamnya belum menjadi aduan, padahal"
                                .formatted(IndonesianTime.dateTime(trouble.since()), trouble.reason())
                        + " batas waktunya sudah berjalan. Petugas: bacalah kotak surat itu dengan cara lain."
                        + " Administrator: periksa pengaturan siliput.mail.inbox.",
                people());
    }

    @EventListener
    @Transactional
    public void on(MailboxBack back) {
        notices.mailbox(
                "selesai " + back.since(),
                "Kotak surat pengaduan yang tidak terbaca sejak %s sudah terbaca lagi."
                        .formatted(IndonesianTime.dateTime(back.since())),
                people());
    }

    /** At most one notice in a quarter of an hour, which says nothing of the mail. */
    @EventListener
    @Transactional
    public void on(MailWaits mail) {
        notices.mailbox(
                "surel masuk " + clock.instant().getEpochSecond() / QUARTER,
                "Ada surel di halaman “Surel masuk” yang belum menjadi aduan. Periksalah: jadikan aduan, atau tandai sudah"
                        + " diperiksa. Selama belum diperiksa, batas waktunya mungkin sudah berjalan.",
                mail.caseNumber().map(this::of).orElseGet(this::ofMailbox));
    }

    private List<String> people() {
        return Stream.of(Role.PEJABAT_PENGADUAN, Role.ADMINISTRATOR)
                .flatMap(holders::holding)
                .distinct()
                .toList();
    }

    /** A promised mail that failed after its step: the complaint officers hear of it. */
    @EventListener
    void on(ComplaintMailFailed failed) {
        var sentence = "Surel %s kepada pengadu tidak sampai (%s)."
                .formatted(failed.what().label(), failed.reason());
        register.note(failed.caseNumber(), "SUREL_DITOLAK", sentence, Actor.SYSTEM);
        notices.mailFailed(
                failed.caseNumber(), failed.what() + "." + failed.round(), sentence, of(failed.caseNumber()));
    }
}
