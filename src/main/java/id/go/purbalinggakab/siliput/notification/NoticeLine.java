package id.go.purbalinggakab.siliput.notification;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A notice as its page shows it.
 *
 * @param mail what became of the mail
 * @param done who prepared it for WhatsApp and who confirmed it, the earliest first
 * @param obstacle why WhatsApp cannot take it, a sentence
 * @param link prepared by the reader and not yet confirmed: what opens WhatsApp
 */
public record NoticeLine(
        UUID id,
        String caseNumber,
        String to,
        String at,
        String subject,
        String text,
        String mail,
        List<String> done,
        Optional<String> obstacle,
        Optional<URI> link,
        boolean maySend) {}
