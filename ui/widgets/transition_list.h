// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/transitions.h"
#include <QWidget>
#include <functional>

namespace leftfold::ui {

/// Every turn of a condition as a badge and the step's name (`became v31  ceased v44`), as many lines as it takes; of very many
/// those around the head. A click, or the arrows and Enter, lead there.
class TransitionList : public QWidget {
    Q_OBJECT
public:
    using StepName = std::function<QString(std::size_t)>;

    explicit TransitionList(QWidget* parent = nullptr);

    /// `atStart`: it held already before the first event.
    void show(std::vector<Transition> turns, bool atStart, StepName stepName);
    using QWidget::show;
    void setHead(std::size_t step);
    int count() const { return static_cast<int>(m_turns.size()); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepAsked(std::size_t step);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Piece {
        QRect place;
        QString badge; ///< empty: a remark
        QString text;
        int turn = -1; ///< which one; none for remarks
    };
    std::vector<Piece> pieces(int width) const;
    int pieceWidth(const Piece& piece) const;
    std::pair<int, int> shown() const;
    const Piece* pieceAt(const std::vector<Piece>& pieces, const QPoint& place) const;
    void choose(int turn);
    void tell();

    std::vector<Transition> m_turns;
    bool m_atStart = false;
    StepName m_stepName;
    std::size_t m_head = 0;
    int m_current = 0;
};

} // namespace leftfold::ui
