package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.SiliputApplication;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.testing.MutableClock;
import id.go.purbalinggakab.siliput.testing.MutableClockConfiguration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The whole application with its job executor, for a JVM of its own. It dies without a farewell while one case's
 * article is out and another case's third message is written, and the ledger has heard of neither.
 */
final class DyingApplication implements BeanPostProcessor {

    static final int EXIT_CODE = 137;
    static final int MESSAGES = 3;

    private final Instant now;
    private final CountDownLatch legsUnderWay = new CountDownLatch(2);
    private final AtomicInteger messages = new AtomicInteger();

    private DyingApplication(Instant now) {
        this.now = now;
    }

    /** The first argument is the time; the others are settings. */
    public static void main(String[] arguments) {
        var dying = new DyingApplication(Instant.parse(arguments[0]));
        var settings = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, settings, 0, settings.length);
        new SpringApplicationBuilder(SiliputApplication.class, MutableClockConfiguration.class)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(dying))
                .run(settings);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof MutableClock clock) {
            clock.setTo(now);
        }
        if (bean instanceof Mailer mailer) {
            return (Mailer) mail -> {
                mailer.send(mail);
                if (messages.incrementAndGet() == MESSAGES) {
                    die();
                }
            };
        }
        return "builtInWebsite".equals(name) ? website(bean) : bean;
    }

    private Object website(Object website) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), website.getClass().getInterfaces(), (proxy, method, arguments) -> {
                    try {
                        method.setAccessible(true);
                        var answer = method.invoke(website, arguments);
                        if ("publish".equals(method.getName())) {
                            die();
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void die() {
        legsUnderWay.countDown();
        try {
            legsUnderWay.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }
}
