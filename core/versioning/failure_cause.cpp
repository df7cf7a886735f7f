// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/failure_cause.h"
#include <algorithm>
#include <cctype>

namespace leftfold {

namespace {

/// Longer values stand in sentences cut to that many bytes, with three dots behind.
constexpr std::size_t cutLength = 57;
constexpr std::string_view mark = "…";

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Where the quoted text that begins at `at` ends; the end of all where it does not.
std::size_t endOfString(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at)
        at += text[at] == '\\' ? 1 : 0;
    return std::min(at + 1, text.size());
}

/// Where the object or array that begins at `at` ends.
std::size_t endOfContainer(std::string_view text, std::size_t at) {
    for (int depth = 0; at < text.size();) {
        const char letter = text[at];
        at = letter == '"' ? endOfString(text, at) : at + 1;
        depth += (letter == '{' || letter == '[' ? 1 : 0) - (letter == '}' || letter == ']' ? 1 : 0);
        if (depth == 0)
            return at;
    }
    return at;
}

/// A value may have been cut in the middle of a text or an object: then it ends with its dots.
std::size_t endOfValue(std::string_view text, std::size_t at) {
    const auto end = text[at] == '"' ? endOfString(text, at) : endOfContainer(text, at);
    const bool cut = end - at > cutLength && text.substr(at + cutLength, 3) == "...";
    return cut ? at + cutLength + 3 : end;
}

std::size_t endOfNumber(std::string_view text, std::size_t at) {
    const auto end = text.find_first_not_of("0123456789.+-eE", at + 1);
    auto last = std::min(end, text.size());
    while (last > at + 1 && !isDigit(text[last - 1])) // the sentence's own point
        --last;
    return last;
}

std::size_t endOfPointer(std::string_view text, std::size_t at) {
    const auto end = std::min(text.find_first_of(" ,;", at), text.size());
    return end > at + 1 && text[end - 1] == ':' ? end - 1 : end;
}

bool beginsNumber(std::string_view text, std::size_t at) {
    const bool inWord = at > 0 && (std::isalnum(static_cast<unsigned char>(text[at - 1])) || text[at - 1] == '_');
    return !inWord && (isDigit(text[at]) || (text[at] == '-' && at + 1 < text.size() && isDigit(text[at + 1])));
}

} // namespace

FailureCause::FailureCause(std::string_view sentence) {
    const auto syntax = sentence.find(" is no JSON: ");
    const auto end = std::min(sentence.size(), syntax == std::string_view::npos ? syntax : syntax + 13);
    for (std::size_t at = 0; at < end;) {
        const bool value = std::string_view("\"{[").find(sentence[at]) != std::string_view::npos;
        const bool number = beginsNumber(sentence, at);
        const bool pointer = sentence[at] == '/' && (at == 0 || sentence[at - 1] == ' ');
        const auto next = value ? endOfValue(sentence, at)
            : number            ? endOfNumber(sentence, at)
            : pointer           ? endOfPointer(sentence, at)
                                : at + 1;
        if (value || number || m_parts.empty() || m_parts.back().value)
            m_parts.push_back({{}, value || number});
        m_parts.back().text += sentence.substr(at, next - at);
        at = next;
    }
    if (end < sentence.size())
        m_parts.push_back({std::string(sentence.substr(end)), true}); // quotes the payload
}

std::string FailureCause::key() const {
    std::string key;
    for (const auto& part : m_parts)
        key += part.value ? mark : part.text;
    return key;
}

std::string FailureCause::text() const {
    std::string text;
    for (const auto& part : m_parts)
        text += part.text;
    return text;
}

void FailureCause::takeIn(const FailureCause& other) {
    for (std::size_t at = 0; at < std::min(m_parts.size(), other.m_parts.size()); ++at)
        if (m_parts[at].text != other.m_parts[at].text)
            m_parts[at].text = mark;
}

} // namespace leftfold
