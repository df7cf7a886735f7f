// SPDX-License-Identifier: Apache-2.0
#include "core/model/document_splice.h"
#include "core/model/document_text.h"
#include "core/model/json_text.h"
#include <algorithm>
#include <optional>
#include <vector>

namespace leftfold {

namespace {

/// Where a value, or a member with its name, stands in the text.
struct Span {
    std::size_t begin = 0; ///< of a member: of its name
    std::size_t value = 0;
    std::size_t end = 0;
    std::vector<Span> parts;
};

/// Finds the spans of a text that is known to be JSON.
class SpanReader {
public:
    explicit SpanReader(std::string_view text)
        : m_text(text) { }

    Span read() {
        skipSpace();
        return readValue();
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    void skipString() {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at)
            m_at += m_text[m_at] == '\\' ? 1 : 0;
        ++m_at;
    }

    Span readValue() {
        Span span{m_at, m_at, m_at, {}};
        if (peek() == '{' || peek() == '[')
            readParts(span, peek() == '{');
        else if (peek() == '"')
            skipString();
        else
            m_at = std::min(m_text.find_first_of(",}] \t\r\n", m_at), m_text.size());
        span.end = m_at;
        return span;
    }

    void readParts(Span& span, bool object) {
        ++m_at;
        for (skipSpace(); m_at < m_text.size() && peek() != '}' && peek() != ']'; skipSpace()) {
            const auto begin = m_at;
            if (object) {
                skipString();
                skipSpace();
                ++m_at; // the colon
                skipSpace();
            }
            span.parts.push_back(readValue());
            span.parts.back().begin = begin;
            skipSpace();
            m_at += peek() == ',' ? 1 : 0;
        }
        ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// In the order and spelling that is written: `==` does not ask for the order of members.
bool sameText(const Value& left, const Value& right) {
    return left.sharesWith(right) || toJson(left) == toJson(right);
}

const Value& partOf(const Value& container, std::size_t at) {
    return container.isArray() ? container.items()[at] : container.members()[at].value;
}

const std::string& keyOf(const Value& container, std::size_t at) {
    static const std::string none;
    return container.isArray() ? none : container.members()[at].key;
}

/// Writes the new value over the text of the old one.
class Splicer {
public:
    explicit Splicer(std::string_view text)
        : m_text(text) { }

    std::string write(const Span& span, const Value& before, const Value& after) {
        if (sameText(before, after))
            return std::string(m_text.substr(span.value, span.end - span.value));
        const bool containers = before.kind() == after.kind() && (before.isArray() || before.isObject());
        if (!containers || before.size() == 0 || after.size() == 0)
            return fresh(after, columnOf(span.value));
        return writeParts(span, before, after);
    }

private:
    /// How far the line that a place is on is indented.
    std::size_t columnOf(std::size_t place) const {
        const auto line = m_text.rfind('\n', place == 0 ? 0 : place - 1);
        const auto begin = line == std::string_view::npos || place == 0 ? 0 : line + 1;
        return std::min(m_text.find_first_not_of(" \t", begin), place) - begin;
    }

    static std::string fresh(const Value& value, std::size_t indent) {
        auto text = documentText(Value::array({value})); // a value by itself would be broken though it fits
        const bool oneLine = std::count(text.begin(), text.end(), '\n') == 1;
        text = oneLine ? text.substr(2, text.size() - 5) : documentText(value);
        while (!text.empty() && text.back() == '\n')
            text.pop_back();
        for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1 + indent))
            text.insert(at + 1, indent, ' ');
        return text;
    }

    /// Which old part the new one goes on from: the same in all, else of the same name, else the one at its place if that is
    /// wanted by nobody.
    std::vector<std::optional<std::size_t>> origins(const Value& before, const Value& after) const {
        std::vector<std::optional<std::size_t>> from(after.size());
        std::vector<bool> taken(before.size());
        const auto take = [&](std::size_t to, auto&& fits) {
            for (std::size_t at = 0; at < before.size() && !from[to]; ++at)
                if (!taken[at] && fits(at)) {
                    from[to] = at;
                    taken[at] = true;
                }
        };
        for (std::size_t to = 0; to < after.size(); ++to)
            take(to,
                [&](std::size_t at) { return keyOf(before, at) == keyOf(after, to) && sameText(partOf(before, at), partOf(after, to)); });
        for (std::size_t to = 0; to < after.size(); ++to)
            take(to, [&](std::size_t at) {
                return before.isObject()
                    ? keyOf(before, at) == keyOf(after, to)
                    : before.size() == after.size() && at == to && partOf(before, at).kind() == partOf(after, to).kind();
            });
        for (std::size_t to = 0; to < after.size() && before.isObject(); ++to) // another name
            take(to, [&](std::size_t at) { return sameText(partOf(before, at), partOf(after, to)); });
        return from;
    }

    std::string writeParts(const Span& span, const Value& before, const Value& after) {
        const auto from = origins(before, after);
        const auto& first = span.parts.front();
        const auto opening = m_text.substr(span.value, first.begin - span.value);
        const auto closing = m_text.substr(span.parts.back().end, span.end - span.parts.back().end);
        const bool broken = opening.find('\n') != std::string_view::npos;
        const auto indent = broken ? columnOf(first.begin) : columnOf(span.value) + 2;
        std::string out(opening);
        for (std::size_t at = 0; at < after.size(); ++at) {
            if (at > 0)
                out += separator(span, from[at - 1], from[at], broken, indent);
            out += writePart(span, before, after, at, from[at], indent);
        }
        return out + std::string(closing);
    }

    /// What stood between two parts that were neighbours, else what stands between the first two.
    std::string separator(
        const Span& span, std::optional<std::size_t> left, std::optional<std::size_t> right, bool broken, std::size_t indent) const {
        const bool neighbours = left && right && *left + 1 == *right;
        const auto at = neighbours ? *left : 0;
        if (span.parts.size() > 1 && (neighbours || !broken))
            return std::string(m_text.substr(span.parts[at].end, span.parts[at + 1].begin - span.parts[at].end));
        return broken ? ",\n" + std::string(indent, ' ') : ", ";
    }

    std::string writePart(
        const Span& span, const Value& before, const Value& after, std::size_t at, std::optional<std::size_t> from, std::size_t indent) {
        const bool sameName = from && keyOf(before, *from) == keyOf(after, at);
        std::string out;
        if (after.isObject() && sameName)
            out += m_text.substr(span.parts[*from].begin, span.parts[*from].value - span.parts[*from].begin);
        else if (after.isObject())
            out += toJson(Value::string(keyOf(after, at))) + ": ";
        return out + (from ? write(span.parts[*from], partOf(before, *from), partOf(after, at)) : fresh(partOf(after, at), indent));
    }

    std::string_view m_text;
};

} // namespace

std::string splicedDocument(std::string_view text, const Value& before, const Value& after) {
    const auto span = SpanReader(text).read();
    return std::string(text.substr(0, span.begin)) + Splicer(text).write(span, before, after) + std::string(text.substr(span.end));
}

} // namespace leftfold
