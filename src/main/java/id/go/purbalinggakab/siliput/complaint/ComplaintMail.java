package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.Deliveries.What;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.mail.OutgoingMail.Reply;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers by the way the complaint came. What a step promises commits with it and leaves from the outbox; where the
 * step is the sending itself, a job of the engine, that job is the intent: its transaction is put aside, and a row in
 * a transaction of its own stands before and after. A try that was cut off goes out again under the same message id.
 */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ComplaintMail {

    private final Mailer mailer;
    private final Deliveries deliveries;
    private final Intakes intakes;
    private final ComplaintLinks links;
    private final ComplaintOutbox outbox;

    /**
     * Sends now, for a job that does nothing else.
     *
     * @throws Mailer.MailUnavailable the server is down; try again later
     * @throws Mailer.MailRefused refused for good; why stands in the deliveries, people have to deliver it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void send(ComplaintCase about, What what, int round, String text) {
        var mail = letter(about, what, round, text);
        if (!deliveries.aboutToMail(about.number(), what, round, mail.messageId())) {
            return;
        }
        try {
            mailer.send(mail);
        } catch (Mailer.MailRefused refused) {
            deliveries.refused(about.number(), what, round, refused.getMessage());
            throw refused;
        }
        deliveries.mailed(about.number(), what, round);
    }

    /** Sends after this step has committed. @throws Mailer.MailRefused nobody can be reached under this address */
    @Transactional
    public void promise(ComplaintCase about, What what, int round, String text) {
        var mail = letter(about, what, round, text);
        if (MailAddress.read(mail.to()).isEmpty()) {
            throw new Mailer.MailRefused("alamat surel tidak sah", null);
        }
        outbox.put(about.number(), what, round, mail);
    }

    /**
     * Tells the writer of a mail its number once the case is there; no mail server's trouble keeps a complaint out.
     *
     * @param request what else we ask for, may be empty
     */
    @Transactional
    public void acknowledge(ReceivedMail mail, String number, String trackingCode, String request) {
        var words = ("Yth. Bapak/Ibu,\n\nSurat elektronik Bapak/Ibu sudah kami terima dan tercatat dengan nomor %s."
                        + "\n\n%s%s\n\nLayanan ini gratis (Rp0).\nDinkominfo Kabupaten Purbalingga\n")
                .formatted(number, request.isEmpty() ? "" : request + "\n\n", links.tracking(trackingCode));
        outbox.put(
                number,
                What.RECEIPT,
                0,
                mail(
                                deliveries.messageId(number, What.RECEIPT, 0),
                                mail.writer().address(),
                                "Tanda terima aduan " + number,
                                words)
                        .answering(Reply.to(mail, true)));
    }

    /** Tells who writes after the answer how to come back, once per answer. @param until empty where it is too late */
    @Transactional
    public void showWayBack(ReceivedMail mail, ComplaintCase about, int round, Optional<Instant> until) {
        var way = until.map(end -> "Bila jawaban kami belum memuaskan, aduan dapat diminta dibuka kembali sampai %s di"
                                .formatted(IndonesianTime.dateTime(end))
                        + " halaman lacak; tulis di sana mengapa.")
                .orElse(
                        "Masa membuka kembali aduan itu sudah lewat. Untuk hal baru, kirimlah surel baru tanpa nomor ini.");
        var words =
                ("Yth. Bapak/Ibu,\n\nSurel Bapak/Ibu tentang aduan %s sudah kami terima dan dibaca petugas. Aduan itu"
                                + " sudah dijawab. %s")
                        .formatted(about.number(), way);
        var letter = letter(about, What.WAY_BACK, round, words);
        outbox.put(about.number(), What.WAY_BACK, round, letter.answering(Reply.to(mail, true)));
    }

    private OutgoingMail letter(ComplaintCase about, What what, int round, String text) {
        return mail(
                deliveries.messageId(about.number(), what, round),
                intakes.opened(about.number()).mail(),
                "%s %s".formatted(subject(what), about.number()),
                text + "\n\n" + links.closing(about, what));
    }

    private static OutgoingMail mail(String messageId, String to, String subject, String words) {
        var html = "<html><body><p>" + HtmlUtils.htmlEscape(words).replace("\n", "<br>") + "</p></body></html>";
        return new OutgoingMail(messageId, to, subject, words, html, List.of(), Map.of());
    }

    private static String subject(What what) {
        return what == What.WAY_BACK ? "Tentang aduan" : StringUtils.capitalize(what.label()) + " aduan";
    }
}
