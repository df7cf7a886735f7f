// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/field_places.h"
#include <QAbstractScrollArea>

namespace leftfold::ui {

/// Old fields left, new fields right, lines by steps. Arrow keys walk the fields, Tab changes the side, Enter asks for the
/// step, Space begins a connection. Dragging from an old field asks for one, too.
class FieldLinesView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit FieldLinesView(QWidget* parent = nullptr);

    void setPicture(FieldPicture picture);
    const FieldPicture& picture() const { return m_picture; }
    /// Of several events, the one that is edited.
    void setSelectedTarget(std::size_t target);
    /// The lines of that step stand out; nothing: all alike.
    void setSelectedStep(std::optional<std::size_t> step);
    /// Whether the picture is that of an older mapping: it is muted.
    void setStale(bool stale);
    std::optional<FieldSpot> currentField() const { return m_current; }
    void setCurrentField(std::optional<FieldSpot> field);
    /// As high as the whole picture, without scrolling.
    QSize sizeHint() const override;
    /// In the viewport; for tests and tool tips.
    QRect fieldRect(const FieldSpot& field) const;

Q_SIGNALS:
    /// A line or a field was clicked, or Enter pressed on it.
    void stepAsked(std::size_t step);
    /// An old field was drawn to a new one; `to` has no parts where it was drawn to empty space.
    void connectAsked(const leftfold::FieldPath& from, const leftfold::FieldPath& to);
    /// The `.` key or the right button.
    void fieldMenuAsked(leftfold::PictureSide side, const leftfold::FieldPath& field, const QPoint& global);
    /// One of several events was chosen, by its name or by a field of it.
    void targetAsked(std::size_t target);
    /// The picture shall list all unchanged fields, or fold them.
    void unchangedAsked(leftfold::Unchanged how);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// A connection under way.
    struct Drawing {
        std::size_t from = 0;
        QPoint at; ///< where the hand is
        bool moved = false; ///< far enough to be no click
        bool keys = false; ///< begun with Space: the end is walked to
    };

    FieldPlaces places() const;
    void measure();
    void bringIntoView(const FieldSpot& spot);
    bool walk(int key);
    bool changeSide(PictureSide side);
    bool act(QKeyEvent* event);
    void ask(const FieldSpot& spot);
    void chooseTarget(const FieldSpot& spot);
    void askLine(std::size_t line);
    void askMenu(const FieldSpot& spot, const QPoint& global);
    void beginWithKeys();
    void draw(const QPoint& place);
    void endDrawing();
    void connectTo(const std::optional<FieldSpot>& to);
    void hover(const QPoint& place);
    QString description(const FieldSpot& spot) const;

    FieldPicture m_picture;
    std::optional<std::size_t> m_step;
    std::size_t m_target = 0;
    bool m_stale = false;
    std::optional<FieldSpot> m_current;
    std::optional<FieldSpot> m_hoveredField;
    std::optional<std::size_t> m_hoveredLine;
    std::optional<Drawing> m_drawing;
    std::optional<QPoint> m_pressed;
};

} // namespace leftfold::ui
