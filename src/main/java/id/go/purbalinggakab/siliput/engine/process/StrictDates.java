package id.go.purbalinggakab.siliput.engine.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.rest.mapper.JacksonConfigurator;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's web services read 30 February as 2 March; here it is refused, in both places where they run. */
@Configuration(proxyBeanMethods = false)
class StrictDates {

    /** Before any server starts. */
    @Bean
    static BeanFactoryPostProcessor strictRestDates() {
        return factory -> {
            var classes = CamundaRestResources.getConfigurationClasses();
            classes.remove(JacksonConfigurator.class);
            classes.add(Json.class);
        };
    }

    /** The engine's own mapper with a calendar that has only the days there are. */
    @Provider
    @Produces({MediaType.APPLICATION_JSON, "application/hal+json"})
    static final class Json extends JacksonConfigurator {

        private static final ObjectMapper MAPPER =
                configureObjectMapper(new ObjectMapper()).setDateFormat(new Days(dateFormatString));

        @Override
        public ObjectMapper getContext(Class<?> type) {
            return MAPPER;
        }
    }

    private static final class Days extends SimpleDateFormat {

        private static final int LONGEST = 40;

        private Days(String pattern) {
            super(pattern);
            setLenient(false);
        }

        @Override
        public Date parse(String text) {
            return Optional.ofNullable(parse(text, new ParsePosition(0)))
                    .orElseThrow(() -> new BadUserRequestException(
                            "'%s' bukan tanggal yang ada di kalender. Tulislah seperti 2026-11-30T09:00:00.000+0700."
                                    .formatted(text.length() > LONGEST ? text.substring(0, LONGEST) : text)));
        }

        /** The whole text, as nothing else can be meant. */
        @Override
        public Date parse(String text, ParsePosition position) {
            var date = super.parse(text, position);
            if (position.getIndex() < text.length()) {
                position.setIndex(0);
                return null;
            }
            return date;
        }
    }
}
