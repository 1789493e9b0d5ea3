package id.go.purbalinggakab.siliput.publishing.mailing;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A few invented recipients, so that a demonstration shows mails; addresses that can never exist. */
@Component
@ConditionalOnProperty("siliput.demo")
@RequiredArgsConstructor
class DemoJournalists {

    private final Journalists journalists;

    @EventListener(ApplicationStartedEvent.class)
    void invent() {
        if (journalists.isEmpty()) {
            journalists.add("Rina Contoh", "Warta Contoh", "rina@warta.example");
            journalists.add("Agus Contoh", "Radio Contoh FM", "agus@radio.example");
            journalists.add("Dewi Contoh", "Kabar Contoh", "dewi@kabar.example");
        }
    }
}
