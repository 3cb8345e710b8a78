package io.dateline.ingest.source;

import io.dateline.contract.RawArticle;
import io.dateline.contract.Via;
import io.dateline.ingest.charset.DecodedText;
import io.dateline.ingest.charset.TextDecoder;
import io.dateline.ingest.charset.UndecodableException;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reads of an input that is one text or one page. */
final class OneArticle implements Reads {

    private static final Logger LOG = LoggerFactory.getLogger(OneArticle.class);

    private final CountingInputStream in;
    private final Via via;
    private final boolean html;
    private final int maxBytes;
    private final Clock clock;
    private boolean given;

    OneArticle(CountingInputStream in, Via via, boolean html, int maxBytes, Clock clock) {
        this.in = in;
        this.via = via;
        this.html = html;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    @Override
    public boolean hasNext() {
        return !given;
    }

    @Override
    public Read next() {
        if (given) {
            throw new NoSuchElementException();
        }
        given = true;
        try {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            return bytes.length > maxBytes
                    ? refused(
                            0,
                            Reason.OVERSIZED,
                            String.format(Locale.ROOT, "more than the %,d bytes that an article may have", maxBytes))
                    : read(bytes);
        } catch (IOException e) {
            return refused(0, Reason.UNREADABLE, IoTrouble.words(e));
        } catch (UndecodableException e) {
            return refused(e.line(), Reason.UNDECODABLE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public long bytesRead() {
        return in.count();
    }

    @Override
    public void close() {
        IoTrouble.closeQuietly(in);
    }

    private Read read(byte[] bytes) throws UndecodableException {
        DecodedText decoded = TextDecoder.decode(bytes, html);
        LOG.debug("{}: {} ({})", via.name(), decoded.charset(), decoded.basis());
        if (decoded.replaced() > 0) {
            LOG.info("{}: {} damaged characters replaced", via.name(), decoded.replaced());
        }
        if (decoded.text().isBlank()) {
            return refused(0, Reason.EMPTY, bytes.length == 0 ? "the file has no bytes" : "nothing but white space");
        }
        String contentType = html ? "text/html" : "text/plain";
        RawArticle article =
                new RawArticle(null, decoded.text(), contentType, null, null, null, null, null, clock.instant(), via);
        return new Read.Article(article, Place.of(String.valueOf(via.name())));
    }

    private Read refused(long line, Reason reason, String detail) {
        return new Read.Refused(new Place(String.valueOf(via.name()), line), reason, detail);
    }
}
