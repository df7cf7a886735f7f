// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/field_picture.h"
#include "core/versioning/field_picture_layout.h"
#include <map>

namespace leftfold {

namespace {

/// Pictures of single arrows that begin at the same event, put together below each other.
class Branches {
public:
    void add(const FieldPicture& branch, const PictureTarget& target) {
        const auto old = takeBefore(branch);
        PictureField& heading = m_picture.after.emplace_back();
        heading.name = target.name;
        heading.heading = true;
        heading.target = m_targets;
        const auto first = m_picture.after.size();
        for (auto field : branch.after) {
            field.target = m_targets;
            m_picture.after.push_back(std::move(field));
        }
        for (auto line : branch.lines) {
            for (auto& step : line.steps)
                step += m_steps;
            if (line.from)
                line.from = old[*line.from];
            if (line.to)
                *line.to += first;
            m_picture.lines.push_back(std::move(line));
        }
        m_picture.events = branch.events;
        m_picture.cut = m_picture.cut || branch.cut;
        m_steps += target.steps->size();
        ++m_targets;
    }

    /// A field is lost only where no event takes it on; then one line says so.
    FieldPicture finish() && {
        std::vector<bool> kept(m_picture.before.size());
        for (const auto& line : m_picture.lines)
            if (line.from && line.to)
                kept[*line.from] = true;
        auto said = kept;
        std::erase_if(m_picture.lines, [&](const PictureLine& line) {
            if (!line.from || line.to)
                return false;
            const bool more = said[*line.from];
            said[*line.from] = true;
            return more;
        });
        for (std::size_t at = 0; at < kept.size(); ++at)
            m_picture.before[at].lost = m_picture.before[at].lost && !kept[at];
        return std::move(m_picture);
    }

private:
    /// Where the branch's old fields stand in the whole picture.
    std::vector<std::size_t> takeBefore(const FieldPicture& branch) {
        std::vector<std::size_t> places;
        for (const auto& field : branch.before) {
            const auto [known, isNew] = m_known.emplace(field.path, m_picture.before.size());
            if (isNew)
                m_picture.before.push_back(field);
            m_picture.before[known->second].lost = m_picture.before[known->second].lost || field.lost;
            places.push_back(known->second);
        }
        return places;
    }

    FieldPicture m_picture;
    std::map<FieldPath, std::size_t> m_known;
    std::size_t m_targets = 0;
    std::size_t m_steps = 0;
};

} // namespace

FieldPicture fieldPicture(std::span<const PictureTarget> targets) {
    Branches branches;
    for (const auto& target : targets)
        branches.add(fieldPicture(target.shapes, *target.steps, Unchanged::Listed), target);
    auto picture = std::move(branches).finish();
    arrange(picture);
    return picture;
}

FieldPicture storedPicture(const Shape& stored) {
    auto picture = fieldPicture({stored, {}, 0}, {}, Unchanged::Listed);
    picture.lines.clear();
    picture.after.clear();
    picture.unchanged = 0;
    arrange(picture);
    return picture;
}

FieldPicture droppedPicture(const Shape& before) {
    auto picture = storedPicture(before);
    PictureField& nothing = picture.after.emplace_back();
    nothing.name = "no event: it is dropped";
    nothing.heading = true;
    arrange(picture);
    return picture;
}

} // namespace leftfold
