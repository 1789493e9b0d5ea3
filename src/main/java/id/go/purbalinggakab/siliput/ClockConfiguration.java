package id.go.purbalinggakab.siliput;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: Asia/Jakarta whatever the server's zone. Tests put their own in its place. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(WIB);
    }
}
