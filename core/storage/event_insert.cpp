// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_insert.h"
#include "core/expression/quoting.h"
#include "core/storage/event_record.h"

namespace leftfold {

namespace {

void appendBytes(std::string& out, std::string_view bytes, Engine engine) {
    static constexpr std::string_view digits = "0123456789abcdef";
    out += engine == Engine::Postgresql ? "'\\x" : "X'";
    for (const char byte : bytes) {
        out += digits[static_cast<unsigned char>(byte) >> 4U];
        out += digits[static_cast<unsigned char>(byte) & 15U];
    }
    out += engine == Engine::Postgresql ? "'::bytea" : "'";
}

bool isText(std::string_view bytes) {
    return bytes.find('\0') == std::string_view::npos && validUtf8Prefix(bytes) == bytes.size();
}

/// PostgreSQL reads a backslash as itself only while standard_conforming_strings is on; E'' says what it means always.
void appendLiteral(std::string& out, std::string_view text, Engine engine) {
    if (!isText(text))
        return appendBytes(out, text, engine);
    const bool escaped = engine == Engine::Postgresql && text.find('\\') != std::string_view::npos;
    out += escaped ? "E'" : "'";
    for (const char symbol : text) {
        if (symbol == '\'' || (escaped && symbol == '\\'))
            out += symbol;
        out += symbol;
    }
    out += '\'';
}

/// Values one after the other, commas between.
class ValueList {
public:
    ValueList(std::string& out, Engine engine)
        : m_out(out)
        , m_engine(engine) { }

    template <typename Number>
    void add(const std::optional<Number>& number) {
        next();
        m_out += number ? std::to_string(*number) : "NULL";
    }
    void add(const std::string& text) {
        next();
        if (text.empty())
            m_out += "NULL";
        else
            appendLiteral(m_out, text, m_engine);
    }
    void addBytes(const std::optional<std::string>& bytes) {
        next();
        if (bytes)
            appendLiteral(m_out, *bytes, m_engine);
        else
            m_out += "NULL";
    }

private:
    void next() {
        m_out += m_first ? "" : ", ";
        m_first = false;
    }

    std::string& m_out;
    Engine m_engine;
    bool m_first = true;
};

} // namespace

void appendInsert(std::string& out, const Event& event, Engine engine) {
    const EventRecord record = recordOf(event);
    out += "INSERT INTO \"events\" (";
    for (const auto column : recordColumns)
        out += (column == recordColumns.front() ? "\"" : ", \"") + std::string(column) + '"';
    out += ") VALUES (";
    ValueList values(out, engine);
    values.add(record.position);
    values.add(record.eventId);
    values.add(record.aggregateId);
    values.add(record.aggregateType);
    values.add(record.eventType);
    values.add(record.version);
    values.add(record.schemaVersion);
    values.addBytes(record.payload);
    values.addBytes(record.metadata);
    values.add(record.correlationId);
    values.add(record.causationId);
    values.add(record.occurredAt);
    values.add(record.occurredAt);
    out += ");\n";
}

} // namespace leftfold
