// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/field_picture.h"
#include "core/versioning/field_picture_layout.h"
#include "core/versioning/step_fields.h"
#include "core/versioning/step_label.h"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace leftfold {

namespace {

using Paths = std::set<FieldPath>;

FieldPath above(FieldPath path) {
    path.parts.pop_back();
    return path;
}

/// `string`, `string or integer`, `string or …`.
std::string kindText(const ShapeField& field) {
    const auto main = field.kind();
    std::string text(fieldKindName(main));
    std::size_t others = 0;
    std::string_view other;
    for (std::size_t kind = 0; kind < fieldKindCount; ++kind) {
        const bool whole = main == FieldKind::Number && kind == static_cast<std::size_t>(FieldKind::Integer);
        if (field.kinds[kind] == 0 || kind == static_cast<std::size_t>(main) || whole)
            continue;
        ++others;
        other = fieldKindName(static_cast<FieldKind>(kind));
    }
    return others == 0 ? text : text + " or " + (others == 1 ? std::string(other) : "…");
}

class Collector {
public:
    Collector(const ArrowShapes& shapes, const Operations& steps)
        : m_before(shapes.before.events > 0 ? shapes.before : fieldsNamedBy(steps))
        , m_after(shapes.after)
        , m_steps(steps)
        , m_lines(fieldLines(steps, m_before)) {
        m_picture.events = shapes.before.events;
        m_picture.cut = shapes.before.cut || shapes.after.cut;
    }

    FieldPicture run() && {
        for (const auto& field : m_before.fields)
            if (field.leaf)
                box(PictureSide::Old, field.path);
        placeNewFields();
        for (const auto& line : m_lines)
            connect(line);
        return std::move(m_picture);
    }

private:
    /// Leaves of the new shape, unless a line leads to something above or below them.
    void placeNewFields() {
        Paths targets;
        Paths outer;
        for (const auto& line : m_lines) {
            if (!line.to)
                continue;
            targets.insert(*line.to);
            for (auto path = *line.to; !path.parts.empty(); outer.insert(path))
                path = above(std::move(path));
        }
        for (const auto& field : m_after.fields)
            if (field.leaf && !isUnder(field.path, targets) && (!outer.contains(field.path) || targets.contains(field.path)))
                box(PictureSide::New, field.path);
        for (const auto& line : m_lines)
            if (line.to)
                box(PictureSide::New, *line.to);
    }

    static bool isUnder(FieldPath path, const Paths& targets) {
        if (targets.contains(path))
            return false;
        while (!path.parts.empty()) {
            path = above(std::move(path));
            if (targets.contains(path))
                return true;
        }
        return false;
    }

    /// The box of the field, which is made where there is none.
    std::size_t box(PictureSide side, const FieldPath& path) {
        auto& boxes = side == PictureSide::Old ? m_picture.before : m_picture.after;
        auto& known = side == PictureSide::Old ? m_old : m_new;
        const auto [place, isNew] = known.emplace(path, boxes.size());
        if (!isNew)
            return place->second;
        PictureField& made = boxes.emplace_back();
        made.path = path;
        made.name = path.toString();
        const auto& shape = side == PictureSide::Old ? m_before : m_after;
        const auto* field = shape.events > 0 ? shape.find(path) : nullptr;
        if (field) {
            made.share = shape.share(*field);
            made.kind = kindText(*field);
            if (side == PictureSide::Old || field->events < shape.events)
                made.kind += " · " + shareText(made.share);
        }
        return place->second;
    }

    void connect(const FieldLine& line) {
        PictureLine& made = m_picture.lines.emplace_back();
        made.fate = line.fate;
        made.steps = line.steps;
        made.label = lineLabel(line, m_steps);
        if (line.from)
            made.from = box(PictureSide::Old, *line.from);
        if (line.to)
            made.to = box(PictureSide::New, *line.to);
        if (made.from && !made.to)
            m_picture.before[*made.from].lost = true;
        if (made.to)
            m_picture.after[*made.to].added = !made.from;
    }

    Shape m_before;
    const Shape& m_after;
    const Operations& m_steps;
    std::vector<FieldLine> m_lines;
    FieldPicture m_picture;
    std::map<FieldPath, std::size_t> m_old;
    std::map<FieldPath, std::size_t> m_new;
};

/// How many lines each box has.
std::vector<int> linesAt(const FieldPicture& picture, PictureSide side) {
    std::vector<int> counts(side == PictureSide::Old ? picture.before.size() : picture.after.size());
    for (const auto& line : picture.lines)
        if (const auto at = side == PictureSide::Old ? line.from : line.to)
            ++counts[*at];
    return counts;
}

/// Which lines are all that there is to say of two fields: nothing.
std::vector<bool> unchangedLines(const FieldPicture& picture) {
    const auto out = linesAt(picture, PictureSide::Old);
    const auto in = linesAt(picture, PictureSide::New);
    std::vector<bool> unchanged(picture.lines.size());
    for (std::size_t at = 0; at < picture.lines.size(); ++at) {
        const auto& line = picture.lines[at];
        unchanged[at] = line.fate == FieldFate::Kept && line.steps.empty() && line.from && line.to && out[*line.from] == 1
            && in[*line.to] == 1 && picture.before[*line.from].path == picture.after[*line.to].path;
    }
    return unchanged;
}

/// Takes the boxes out and puts one for all of them at the end; tells where the others stand now.
std::vector<std::size_t> foldBoxes(std::vector<PictureField>& boxes, const std::set<std::size_t>& away) {
    std::vector<std::size_t> places(boxes.size());
    std::vector<PictureField> left;
    for (std::size_t at = 0; at < boxes.size(); ++at) {
        places[at] = left.size();
        if (!away.contains(at))
            left.push_back(std::move(boxes[at]));
    }
    PictureField& folded = left.emplace_back();
    folded.folded = away.size();
    folded.name = foldedText(folded);
    boxes = std::move(left);
    return places;
}

void fold(FieldPicture& picture, const std::vector<bool>& unchanged) {
    std::set<std::size_t> old;
    std::set<std::size_t> now;
    std::vector<PictureLine> lines;
    for (std::size_t at = 0; at < unchanged.size(); ++at) {
        if (!unchanged[at]) {
            lines.push_back(std::move(picture.lines[at]));
            continue;
        }
        old.insert(*picture.lines[at].from);
        now.insert(*picture.lines[at].to);
    }
    const auto oldPlaces = foldBoxes(picture.before, old);
    const auto newPlaces = foldBoxes(picture.after, now);
    for (auto& line : lines) {
        if (line.from)
            line.from = oldPlaces[*line.from];
        if (line.to)
            line.to = newPlaces[*line.to];
    }
    PictureLine& all = lines.emplace_back();
    all.from = picture.before.size() - 1;
    all.to = picture.after.size() - 1;
    picture.lines = std::move(lines);
    picture.how = Unchanged::Folded;
}

} // namespace

FieldPicture fieldPicture(const ArrowShapes& shapes, const Operations& steps, Unchanged how) {
    auto picture = Collector(shapes, steps).run();
    const auto unchanged = unchangedLines(picture);
    picture.unchanged = static_cast<std::size_t>(std::count(unchanged.begin(), unchanged.end(), true));
    if (how == Unchanged::Folded && picture.unchanged >= leastFolded)
        fold(picture, unchanged);
    arrange(picture);
    return picture;
}

std::string shareText(double share) {
    const auto percent = std::lround(share * 100);
    if (share > 0 && percent == 0)
        return "< 1 %";
    if (share < 1 && percent == 100)
        return "> 99 %";
    return std::to_string(percent) + " %";
}

std::string lossText(const PictureField& lost) {
    return lost.share > 0 ? "removed: " + shareText(lost.share) + " of events lose a value" : "removed";
}

std::string foldedText(const PictureField& folded) {
    return std::to_string(folded.folded) + " fields unchanged";
}

CurvePoint curvePoint(double at) {
    return {1.5 * at * (1 - at) + at * at * at, at * at * (3 - 2 * at)};
}

} // namespace leftfold
