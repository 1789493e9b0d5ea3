package id.go.purbalinggakab.siliput.notification;

import java.util.Optional;
import java.util.UUID;

/** A row of the outbox on its way out. */
record WaitingNotice(
        UUID id,
        String kind,
        Optional<String> userId,
        Optional<String> mail,
        NoticeText words,
        int attempts,
        boolean urgent) {

    /** Derived from the row, so that a repeated try carries the same id. */
    String messageId() {
        return "<pemberitahuan-%s@siliput.purbalinggakab.go.id>".formatted(id);
    }
}
