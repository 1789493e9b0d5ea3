package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import java.time.Instant;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The whole application at a given time, for a JVM of its own that somebody else kills. */
final class OrdinaryApplication {

    private OrdinaryApplication() {}

    /** The first argument is the time; the others are settings. */
    public static void main(String[] arguments) {
        var now = Instant.parse(arguments[0]);
        var settings = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, settings, 0, settings.length);
        new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        if (bean instanceof MutableClock clock) {
                            clock.setTo(now);
                        }
                        return bean;
                    }
                }))
                .run(settings);
    }
}
