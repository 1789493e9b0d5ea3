package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import id.go.purbalinggakab.siliput.identity.Telephones;
import id.go.purbalinggakab.siliput.notification.MessageGateway.Handover;
import id.go.purbalinggakab.siliput.notification.NoticeDesk.NoticeLine;
import id.go.purbalinggakab.siliput.notification.NoticeList.KeptNotice;
import id.go.purbalinggakab.siliput.notification.NoticeList.Push;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Notices in a page's and in WhatsApp's words. */
@Component
@RequiredArgsConstructor
class NoticeLines {

    /** Where the words of the mail's closing begin, which speak of a mail. */
    private static final String CLOSING = "\nSalam hormat,";

    private static final String SIGNED =
            "\n\nSalam hormat,\nBidang IKP, Dinkominfo Kabupaten Purbalingga\nLayanan ini tidak dipungut biaya.";

    private final MessageGateway gateway;
    private final Telephones telephones;
    private final Officers officers;

    Handover hand(KeptNotice notice) {
        var known = notice.userId().map(telephones::of).orElseGet(() -> notice.phone()
                .flatMap(PhoneNumber::read));
        return known.map(number -> gateway.hand(number, words(notice)))
                .orElseGet(() -> new Handover.Refused(noNumber(notice)));
    }

    NoticeLine of(KeptNotice notice, List<Push> pushes, Handover handover, boolean prepared, boolean maySend) {
        var done = Stream.concat(
                        notice
                                .settledAt()
                                .map(at -> "Selesai %s: tidak perlu tindakan lagi".formatted(NoticeModel.inWords(at)))
                                .stream(),
                        pushes.stream().map(this::passedOn))
                .toList();
        return new NoticeLine(
                notice.id(),
                notice.caseNumber(),
                name(notice),
                NoticeModel.inWords(notice.createdAt()),
                notice.subject(),
                body(notice),
                mail(notice),
                done,
                handover instanceof Handover.Refused refused ? Optional.of(refused.reason()) : Optional.empty(),
                prepared && handover instanceof Handover.ByHand hand ? Optional.of(hand.link()) : Optional.empty(),
                maySend);
    }

    private String passedOn(Push push) {
        return "WhatsApp %s oleh %s, %s"
                .formatted(push.act().label(), officers.nameOf(push.by()), NoticeModel.inWords(push.at()));
    }

    private String noNumber(KeptNotice notice) {
        var whose = name(notice);
        if (notice.userId().isPresent()) {
            return "Nomor telepon %s belum dicatat. Pemiliknya dapat mengisinya di halaman Pemberitahuan."
                    .formatted(whose);
        }
        return notice.phone()
                .map(typed -> "Nomor “%s” tidak dapat dibaca sebagai nomor telepon.".formatted(typed))
                .orElse("Nomor telepon penerima tidak dicatat.");
    }

    private static String words(KeptNotice notice) {
        return "*" + notice.subject() + "*\n\n" + body(notice) + SIGNED;
    }

    private static String body(KeptNotice notice) {
        var text = notice.text();
        var closing = text.lastIndexOf(CLOSING);
        return (closing < 0 ? text : text.substring(0, closing)).strip();
    }

    private String name(KeptNotice notice) {
        return notice.userId().map(officers::nameOf).orElse(notice.recipientName());
    }

    private static String mail(KeptNotice notice) {
        return switch (notice.state()) {
            case "SENT" ->
                notice.sentAt()
                        .map(at -> "Surel terkirim " + NoticeModel.inWords(at))
                        .orElse("Surel terkirim");
            case "SETTLED" -> "Tanpa surel: sudah selesai sebelum dikirim";
            case "HELD" -> "Surel ditahan selama jam tenang";
            case "NO_ADDRESS" -> "Tanpa surel: alamatnya tidak diketahui";
            case "FAILED" -> "Surel tidak sampai";
            default -> "Surel menunggu dikirim";
        };
    }
}
