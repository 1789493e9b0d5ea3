package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application on an empty database, for a JVM of its own: brings one case to its publication and dies
 * without a farewell while the third message is written, which the ledger has not heard of.
 */
final class DyingAlone implements BeanPostProcessor {

    static final int EXIT_CODE = 137;
    static final int MESSAGES = 3;

    private final AtomicInteger messages = new AtomicInteger();

    public static void main(String[] settings) {
        var application = new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new DyingAlone()))
                .run(settings);
        try {
            publish(application);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void publish(ConfigurableApplicationContext application) {
        KilledWhilePublishingIT.invite(application);
        var story = KilledWhilePublishingIT.approved(application, "budi", "Panen Raya");
        KilledWhilePublishingIT.runs(story, "publishOnWebsite");
        KilledWhilePublishingIT.runs(story, "mailJournalists");
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Mailer mailer) {
            return (Mailer) mail -> {
                mailer.send(mail);
                if (messages.incrementAndGet() == MESSAGES) {
                    Runtime.getRuntime().halt(EXIT_CODE);
                }
            };
        }
        return bean;
    }
}
