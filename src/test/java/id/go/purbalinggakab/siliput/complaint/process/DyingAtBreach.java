package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.notification.Notice;
import id.go.purbalinggakab.siliput.notification.Notices;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The whole application with its job executor, for a JVM of its own. It dies without a farewell when a complaint's
 * breach is recorded and its notice is in the outbox, and neither is committed.
 */
final class DyingAtBreach implements BeanPostProcessor {

    static final int EXIT_CODE = 137;

    private final Instant now;

    private DyingAtBreach(Instant now) {
        this.now = now;
    }

    /** The first argument is the time; the others are settings. */
    public static void main(String[] arguments) {
        var dying = new DyingAtBreach(Instant.parse(arguments[0]));
        new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(dying))
                .run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof MutableClock clock) {
            clock.setTo(now);
        }
        if (bean instanceof Notices notices) {
            return new Notices() {
                @Override
                public void say(Notice notice) {
                    notices.say(notice);
                    if (notice.kind().equals("complaint-breach")) {
                        Runtime.getRuntime().halt(EXIT_CODE);
                    }
                }

                @Override
                public void settle(String kind, String mark) {
                    notices.settle(kind, mark);
                }
            };
        }
        return bean;
    }
}
