package id.go.purbalinggakab.siliput.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts the settable clock in the place of the real one. */
@TestConfiguration(proxyBeanMethods = false)
public class MutableClockConfiguration {

    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock();
    }

    /** No test asks the internet. */
    @Bean
    @Primary
    AnsweredLinks answeredLinks() {
        return new AnsweredLinks();
    }
}
