// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/field_picture_layout.h"
#include "core/model/svg_text.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace leftfold {

namespace {

constexpr double last = std::numeric_limits<double>::max();
constexpr double evenOut = 4; ///< sides that differ by fewer rows stand opposite each other's middle

/// For each new field the mean place of the old ones that lead to it; nothing where none does.
std::vector<std::optional<double>> placesOfOrigins(const FieldPicture& picture) {
    std::vector<double> sums(picture.after.size());
    std::vector<int> counts(picture.after.size());
    for (const auto& line : picture.lines) {
        if (!line.from || !line.to)
            continue;
        sums[*line.to] += static_cast<double>(*line.from);
        ++counts[*line.to];
    }
    std::vector<std::optional<double>> places(picture.after.size());
    for (std::size_t at = 0; at < places.size(); ++at)
        if (counts[at] > 0)
            places[at] = sums[at] / counts[at];
    return places;
}

/// Where an added field goes: behind its siblings, else behind what the step before its own did.
class Anchors {
public:
    Anchors(const FieldPicture& picture, const std::vector<std::optional<double>>& places) {
        for (std::size_t at = 0; at < places.size(); ++at)
            if (places[at] && picture.after[at].path.parts.size() > 1) {
                auto& end = m_siblings.try_emplace(parentOf(picture.after[at]), 0.0).first->second;
                end = std::max(end, *places[at]);
            }
        for (const auto& line : picture.lines)
            for (const auto step : line.steps)
                if (line.to && places[*line.to])
                    m_steps[{picture.after[*line.to].target, step}] = *places[*line.to];
    }

    double of(const PictureField& field, std::optional<std::size_t> step) const {
        const auto siblings = field.path.parts.size() > 1 ? m_siblings.find(parentOf(field)) : m_siblings.end();
        if (siblings != m_siblings.end())
            return siblings->second;
        const auto next = step ? m_steps.lower_bound({field.target, *step}) : m_steps.begin();
        const bool none = next == m_steps.begin() || std::prev(next)->first.first != field.target;
        return none ? last / 2 : std::prev(next)->second;
    }

private:
    static FieldPath parentOf(const PictureField& field) {
        auto path = field.path;
        path.parts.pop_back();
        return path;
    }

    std::map<FieldPath, double> m_siblings;
    std::map<std::pair<std::size_t, std::size_t>, double> m_steps; ///< by target and step
};

struct OrderKey {
    std::size_t target = 0;
    double place = last;
    bool added = false; // behind what it is put to
    auto operator<=>(const OrderKey&) const = default;
};

OrderKey keyOf(const PictureField& field, std::optional<double> place, const Anchors& anchors, std::optional<std::size_t> step) {
    if (field.heading)
        return {field.target, -1, false};
    if (field.folded > 0)
        return {field.target, last, false};
    return place ? OrderKey{field.target, *place, false} : OrderKey{field.target, anchors.of(field, step), true};
}

std::vector<OrderKey> orderOfNewFields(const FieldPicture& picture) {
    const auto places = placesOfOrigins(picture);
    const Anchors anchors(picture, places);
    std::vector<std::optional<std::size_t>> steps(picture.after.size());
    for (const auto& line : picture.lines)
        if (line.to && !line.from && !line.steps.empty())
            steps[*line.to] = line.steps.front();
    std::vector<OrderKey> keys(picture.after.size());
    for (std::size_t at = 0; at < keys.size(); ++at)
        keys[at] = keyOf(picture.after[at], places[at], anchors, steps[at]);
    return keys;
}

void sortNewFields(FieldPicture& picture) {
    const auto keys = orderOfNewFields(picture);
    std::vector<std::size_t> order(picture.after.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) { return keys[left] < keys[right]; });
    std::vector<std::size_t> places(order.size());
    std::vector<PictureField> sorted;
    for (const auto at : order) {
        places[at] = sorted.size();
        sorted.push_back(std::move(picture.after[at]));
    }
    picture.after = std::move(sorted);
    for (auto& line : picture.lines)
        if (line.to)
            line.to = places[*line.to];
}

/// Where the fields of the shorter side would like to stand: opposite those that they are connected with.
std::vector<std::optional<double>> wishes(const FieldPicture& picture, PictureSide shorter) {
    const auto& boxes = shorter == PictureSide::Old ? picture.before : picture.after;
    const auto& others = shorter == PictureSide::Old ? picture.after : picture.before;
    std::vector<double> sums(boxes.size());
    std::vector<int> counts(boxes.size());
    for (const auto& line : picture.lines) {
        if (!line.from || !line.to)
            continue;
        const auto here = shorter == PictureSide::Old ? *line.from : *line.to;
        sums[here] += others[shorter == PictureSide::Old ? *line.to : *line.from].y;
        ++counts[here];
    }
    std::vector<std::optional<double>> places(boxes.size());
    for (std::size_t at = 0; at < places.size(); ++at)
        if (counts[at] > 0)
            places[at] = std::floor(sums[at] / counts[at]);
    return places;
}

void stack(FieldPicture& picture) {
    const bool oldIsShorter = picture.before.size() <= picture.after.size();
    auto& longer = oldIsShorter ? picture.after : picture.before;
    auto& shorter = oldIsShorter ? picture.before : picture.after;
    for (std::size_t at = 0; at < longer.size(); ++at)
        longer[at].y = static_cast<double>(at);
    picture.rows = static_cast<double>(longer.size());
    const auto spare = picture.rows - static_cast<double>(shorter.size());
    const bool even = spare < evenOut;
    const auto places = wishes(picture, oldIsShorter ? PictureSide::Old : PictureSide::New);
    double next = even ? spare / 2 : 0;
    for (std::size_t at = 0; at < shorter.size(); ++at, ++next) {
        if (!even && places[at]) // the rows that are left must have room below
            next = std::max(next, std::min(*places[at], spare + static_cast<double>(at)));
        shorter[at].y = next;
    }
}

/// Which room is taken by words between the two sides.
class Words {
public:
    struct Area {
        double left, right, y;
    };
    bool isFree(const Area& area) const {
        for (long row = rowOf(area) - 1; row <= rowOf(area) + 1; ++row) {
            const auto there = m_rows.find(row);
            if (there == m_rows.end())
                continue;
            for (const auto& other : there->second)
                if (std::abs(other.y - area.y) < 0.42 && other.left < area.right && area.left < other.right)
                    return false;
        }
        return true;
    }
    void take(const Area& area) { m_rows[rowOf(area)].push_back(area); }

private:
    static long rowOf(const Area& area) { return std::lround(area.y); }
    std::map<long, std::vector<Area>> m_rows;
};

/// As a share of the room between the sides, as wide as that is in a window of usual size.
double widthOf(std::string_view text) {
    return (static_cast<double>(letterCount(text)) * 6 + 8) / 220;
}

double middleOf(const PictureField& field) {
    return field.y + 0.5;
}

void placeLabel(const FieldPicture& picture, PictureLine& line, Words& words) {
    const double from = middleOf(picture.before[*line.from]);
    const double to = middleOf(picture.after[*line.to]);
    const double half = widthOf(line.label) / 2;
    for (const double at : {0.5, 0.38, 0.62, 0.26, 0.74}) {
        const auto point = curvePoint(at);
        const Words::Area area{point.x - half, point.x + half, from + (to - from) * point.y - 0.18};
        if (!words.isFree(area))
            continue;
        words.take(area);
        line.labelAt = at;
        return;
    }
    line.labelShown = false;
}

/// Lines of one step that begin or end together say it once.
bool isSister(const PictureLine& line, const PictureLine& before) {
    return line.label == before.label && line.steps == before.steps && (line.from == before.from || line.to == before.to);
}

void placeLabels(FieldPicture& picture) {
    Words words;
    for (const auto& line : picture.lines) {
        if (!line.to)
            words.take({0, widthOf(lossText(picture.before[*line.from])) + 0.05, middleOf(picture.before[*line.from])});
        else if (!line.from)
            words.take({1 - widthOf(line.label), 1, middleOf(picture.after[*line.to])});
    }
    const PictureLine* before = nullptr;
    for (auto& line : picture.lines) {
        if (!line.from || !line.to || line.label.empty())
            continue;
        line.labelShown = !before || !isSister(line, *before);
        before = &line;
        if (line.labelShown)
            placeLabel(picture, line, words);
    }
}

} // namespace

void arrange(FieldPicture& picture) {
    sortNewFields(picture);
    stack(picture);
    placeLabels(picture);
}

} // namespace leftfold
