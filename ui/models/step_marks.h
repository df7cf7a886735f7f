// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace leftfold::ui {

/// What can be known about a step, beside what it did. Each has one glyph, on the timeline and in the list of steps.
enum class MarkKind : std::uint8_t {
    Failure, ///< the event could not be folded
    Breakpoint, ///< playing and running stop here
    Match, ///< what is looked for is here
    Bookmark,
    Snapshot,
    Upcast ///< an upcaster changed the event on its way
};
inline constexpr int markKinds = 6;

/// One mark; the label may be empty.
struct StepMark {
    int step = 0;
    QString label;

    bool operator==(const StepMark&) const = default;
};

/// The marks of a history, by kind and in the order of steps. A value; a hundred thousand marks are no burden.
class StepMarks {
public:
    /// In place of those of that kind; in any order, one a step.
    void set(MarkKind kind, std::vector<StepMark> marks);

    const std::vector<StepMark>& of(MarkKind kind) const { return m_marks[static_cast<std::size_t>(kind)]; }
    int count(MarkKind kind) const { return static_cast<int>(of(kind).size()); }
    bool has(MarkKind kind, int step) const;
    /// Those from `first` to `last`, both within.
    std::span<const StepMark> within(MarkKind kind, int first, int last) const;
    /// What is to be said about those steps, the gravest first; many of one kind are counted.
    QStringList texts(int first, int last) const;

    bool operator==(const StepMarks&) const = default;

private:
    std::array<std::vector<StepMark>, markKinds> m_marks;
};

/// `1 snapshot`, `3 failed events`.
QString markCountText(MarkKind kind, int count);
/// What the glyph stands for, in a sentence.
QString markMeaning(MarkKind kind);

} // namespace leftfold::ui
