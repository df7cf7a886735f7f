// SPDX-License-Identifier: Apache-2.0
#include "ui/models/traced_lines.h"
#include "core/model/json_text.h"
#include "ui/models/text_forms.h"
#include <map>

namespace leftfold::ui {

namespace {

constexpr std::size_t widestInline = 44; ///< bytes of an array or object that takes one line
constexpr std::size_t longestText = 4000; ///< bytes of one string that are shown

/// Places that changed, as a tree: a writer goes down it beside the value.
struct Places {
    const TracedChange* change = nullptr;
    std::map<std::string, Places, std::less<>> below;

    const Places* find(std::string_view name) const {
        const auto found = below.find(name);
        return found == below.end() ? nullptr : &found->second;
    }
};

Places placesOf(const std::vector<TracedChange>& changes, TracedSide side) {
    using Kind = TracedChange::Kind;
    Places root;
    for (const auto& change : changes) {
        if (change.kind == (side == TracedSide::Before ? Kind::Added : Kind::Removed))
            continue;
        auto* place = &root;
        for (const auto& token : (side == TracedSide::Before ? change.before : change.after).tokens())
            place = &place->below[token.name];
        place->change = &change;
    }
    return root;
}

bool isSmall(const Value& value, std::size_t& room, int level = 0) {
    const auto spend = [&room](std::size_t bytes) {
        room -= std::min(room, bytes);
        return room > 0;
    };
    if (value.isString() || value.isNumber())
        return spend(value.text().size() + 4);
    if (!spend(6) || level > 3)
        return false;
    for (const auto& item : value.items())
        if (!isSmall(item, room, level + 1))
            return false;
    for (const auto& member : value.members())
        if (!spend(member.key.size() + 4) || !isSmall(member.value, room, level + 1))
            return false;
    return true;
}

bool takesOneLine(const Value& value) {
    auto room = widestInline;
    return value.size() == 0 || isSmall(value, room);
}

class Writer {
public:
    Writer(TracedSide side, std::size_t most)
        : m_side(side)
        , m_most(most) { }

    MarkedLines run(const Value& value, const Places& places) && {
        write({}, value, &places, {});
        endLine();
        return std::move(m_text);
    }

private:
    /// Name, value, comma: what is marked where the place changed.
    void write(const QString& name, const Value& value, const Places* places, const QString& behind) {
        const auto mark = m_text.marks.size();
        const bool marked = places && places->change && isRoom();
        const auto line = m_text.lines.size();
        const auto column = m_line.size();
        if (marked)
            m_text.marks.emplace_back();
        m_line += name;
        writeValue(value, places);
        m_line += behind;
        if (marked)
            finishMark(mark, static_cast<std::size_t>(line), static_cast<int>(column), *places->change);
    }

    void writeValue(const Value& value, const Places* places) {
        if (value.size() == 0)
            m_line += scalarText(value);
        else if (m_inline || (m_level > 0 && takesOneLine(value)))
            writeInline(value, places);
        else
            writeBlock(value, places);
    }

    static QString scalarText(const Value& value) {
        if (!value.isString() || value.text().size() <= longestText)
            return fromStored(toJson(value));
        const auto cut = fromStored(toJson(Value::string(value.text().substr(0, longestText))));
        return cut.chopped(1) + QStringLiteral("… (%1)\"").arg(sizeText(value.text().size()));
    }

    template <typename Visit>
    static void eachPart(const Value& value, const Places* places, Visit visit) {
        std::size_t left = value.size();
        for (std::size_t at = 0; at < value.items().size(); ++at)
            visit(QString(), value.items()[at], places ? places->find(std::to_string(at)) : nullptr, --left == 0);
        for (const auto& member : value.members()) {
            const auto name = fromStored(toJson(Value::string(member.key))) + QStringLiteral(": ");
            visit(name, member.value, places ? places->find(member.key) : nullptr, --left == 0);
        }
    }

    void writeInline(const Value& value, const Places* places) {
        const bool outer = std::exchange(m_inline, true);
        m_line += value.isArray() ? QStringLiteral("[ ") : QStringLiteral("{ ");
        eachPart(value, places, [this](const QString& name, const Value& part, const Places* place, bool last) {
            write(name, part, place, last ? QString() : QStringLiteral(","));
            m_line += QLatin1Char(' ');
        });
        m_line += value.isArray() ? QLatin1Char(']') : QLatin1Char('}');
        m_inline = outer;
    }

    void writeBlock(const Value& value, const Places* places) {
        m_line += value.isArray() ? QLatin1Char('[') : QLatin1Char('{');
        endLine();
        ++m_level;
        eachPart(value, places, [this](const QString& name, const Value& part, const Places* place, bool last) {
            if (!isRoom() && takesOneLine(part)) {
                ++m_text.more; // counted, not written
                return;
            }
            indent();
            write(name, part, place, last ? QString() : QStringLiteral(","));
            endLine();
        });
        --m_level;
        indent();
        m_line += value.isArray() ? QLatin1Char(']') : QLatin1Char('}');
    }

    void indent() { m_line += QString(qsizetype{2} * m_level, QLatin1Char(' ')); }

    bool isRoom() const { return static_cast<std::size_t>(m_text.lines.size()) < m_most; }

    void endLine() {
        if (isRoom())
            m_text.lines << m_line;
        else
            ++m_text.more;
        m_line.clear();
    }

    /// One mark for each line that the place takes; the first keeps its place before those inside.
    void finishMark(std::size_t at, std::size_t line, int column, const TracedChange& change) {
        const auto place = fromStored((m_side == TracedSide::Before ? change.before : change.after).toString());
        const auto last = static_cast<std::size_t>(m_text.lines.size());
        std::vector<TextMark> marks;
        for (auto each = line; each <= last && each < m_most; ++each) {
            const QString& text = each == last ? m_line : m_text.lines[static_cast<qsizetype>(each)];
            int from = each == line ? column : 0;
            while (each != line && from < text.size() && text[from] == QLatin1Char(' '))
                ++from;
            marks.push_back({each, from, static_cast<int>(text.size()), change.kind, change.steps, place});
        }
        m_text.marks.erase(m_text.marks.begin() + static_cast<std::ptrdiff_t>(at));
        m_text.marks.insert(m_text.marks.begin() + static_cast<std::ptrdiff_t>(at), marks.begin(), marks.end());
    }

    TracedSide m_side;
    std::size_t m_most;
    MarkedLines m_text;
    QString m_line;
    int m_level = 0;
    bool m_inline = false;
};

} // namespace

MarkedLines markedLines(const Value& value, const std::vector<TracedChange>& changes, TracedSide side, std::size_t most) {
    auto text = Writer(side, most).run(value, placesOf(changes, side));
    std::stable_sort(
        text.marks.begin(), text.marks.end(), [](const TextMark& left, const TextMark& right) { return left.line < right.line; });
    return text;
}

} // namespace leftfold::ui
