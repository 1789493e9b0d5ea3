package id.go.purbalinggakab.siliput.complaint.web;

import id.go.purbalinggakab.siliput.complaint.ComplaintAccess;
import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintFailures.HiddenComplaint;
import id.go.purbalinggakab.siliput.complaint.web.ComplaintFailures.RefusedPaper;
import id.go.purbalinggakab.siliput.identity.PhoneNumber;
import id.go.purbalinggakab.siliput.notification.MessageGateway;
import id.go.purbalinggakab.siliput.notification.MessageGateway.Handover;
import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * An answer by WhatsApp. The number is part of the identity, so preparing a message is kept like a look at it; that the
 * message went out is what the delivery step's proof says.
 */
@RestController
@RequiredArgsConstructor
class WhatsAppController {

    private static final String WHY = "Menyiapkan pesan WhatsApp kepada pengadu";

    private final ComplaintAccess access;
    private final Intakes intakes;
    private final MessageGateway gateway;

    record Words(String words) {}

    /** The link that opens the officer's own WhatsApp; none where a gateway sends by itself. */
    record Ready(Optional<URI> link) {}

    @PostMapping("/siliput/api/complaints/{number}/whatsapp")
    Ready prepare(@PathVariable String number, @RequestBody Words sent, Principal who) {
        if (!access.mayReadIdentity(who.getName(), number)
                || intakes.ofCase(number).isEmpty()) {
            throw new HiddenComplaint("Aduan tidak ditemukan, atau bukan untuk Anda.");
        }
        var words = sent.words() == null ? "" : sent.words().strip();
        if (words.isEmpty() || words.length() > ComplaintTexts.LONGEST) {
            throw new RefusedPaper("words", "Tulis dahulu yang disampaikan kepada pengadu.");
        }
        PlainText.check("words", words);
        var handover = gateway.hand(telephone(intakes.opened(number)), words);
        if (handover instanceof Handover.Refused refused) {
            throw new RefusedPaper("words", refused.reason());
        }
        intakes.read(number, WHY, who.getName());
        return new Ready(handover instanceof Handover.ByHand link ? Optional.of(link.link()) : Optional.empty());
    }

    private static PhoneNumber telephone(Identity identity) {
        return Stream.of(identity.phone(), identity.wayBack())
                .flatMap(typed -> PhoneNumber.read(typed).stream())
                .findFirst()
                .orElseThrow(() -> new RefusedPaper(
                        "words", "Pengadu tidak meninggalkan nomor telepon. Sampaikan lewat jalan yang ia pakai."));
    }
}
