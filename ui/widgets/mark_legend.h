// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/step_marks.h"
#include <QWidget>
#include <array>

namespace leftfold::ui {

/// What the glyphs on a timeline mean, and how many there are of each: in words, or as numbers where room is short. A click leads
/// to the next one.
class MarkLegend : public QWidget {
    Q_OBJECT
public:
    explicit MarkLegend(QWidget* parent = nullptr);

    /// Kinds without a mark are left out.
    void show(const StepMarks& marks);
    /// Whether there is something to be told.
    bool isEmpty() const;
    /// As wide with numbers alone.
    int narrowWidth() const { return widthOf(false); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void nextAsked(leftfold::ui::MarkKind kind);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Entry {
        MarkKind kind = MarkKind::Failure;
        QRect place;
        QString text;
    };
    QString textOf(MarkKind kind, bool words) const;
    int widthOf(bool words) const;
    /// As they stand now, from left to right.
    std::vector<Entry> entries() const;
    const Entry* entryAt(const std::vector<Entry>& entries, const QPoint& place) const;

    std::array<int, markKinds> m_counts{};
};

} // namespace leftfold::ui
