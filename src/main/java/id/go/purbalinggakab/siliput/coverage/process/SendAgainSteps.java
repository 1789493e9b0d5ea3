package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.PausedChannel;
import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.publishing.PublishedLinks.Place;
import id.go.purbalinggakab.siliput.publishing.PublishingDesk;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One way out of a version, tried anew because a person asked, or because its channel is open again. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class SendAgainSteps {

    private static final ProcessVariable<Boolean> LEFT = ProcessVariable.flag("againLeft");
    private static final ProcessVariable<Instant> NEXT_AT = ProcessVariable.instant("againAt");

    private final PublishingDesk desk;
    private final PublishingOrders orders;
    private final SendAgain sendAgain;

    @Bean
    JavaDelegate sendAgainNow() {
        return execution -> {
            var place = Place.parse(SendAgain.ROW.from(execution));
            var release = orders.approved(place.caseNumber(), place.version());
            var next = PausedChannel.awaited(() -> desk.step(release, place));
            LEFT.set(execution, next.isPresent());
            next.ifPresent(at -> NEXT_AT.set(execution, at));
            sendAgain.settleTasks(place.caseNumber());
        };
    }
}
