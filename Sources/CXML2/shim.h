#include <libxml/xmlversion.h>
// Without this the headers of ICU come along, which meet with those of Foundation; nothing here depends on them.
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>

// Keeps the reader's messages to itself; the caller asks for the position of what is wrong.
static inline void heshu_silence_message(void *context, const char *message, xmlParserSeverities severity,
                                         xmlTextReaderLocatorPtr locator) {}

static inline void heshu_silence(xmlTextReaderPtr reader) {
  xmlTextReaderSetErrorHandler(reader, heshu_silence_message, 0);
}

static inline void heshu_free(xmlChar *text) { xmlFree(text); }
