package id.go.purbalinggakab.siliput.publishing.api;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.http.HttpHeaders;

/** @param later the same request may be taken at another time */
record ApiAnswer(int status, HttpHeaders headers, JsonNode json, boolean later) {

    boolean isOk() {
        return status >= 200 && status < 300 && !json.isMissingNode();
    }
}
