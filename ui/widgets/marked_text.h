// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/traced_lines.h"
#include <QPlainTextEdit>

namespace leftfold::ui {

/// A text to read, select and copy, in which stretches that steps changed stand on coloured ground.
class MarkedText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit MarkedText(QWidget* parent = nullptr);

    /// `stepNames`: what the steps are called on hover, `step 1: move /a → /b`.
    void setMarked(const MarkedLines& text, const QStringList& stepNames);
    /// Marks of that step stand out and the first is brought into view; nothing: all alike.
    void setStrongStep(std::optional<std::size_t> step);
    /// Whether the text is no longer true; it stands back, and stays readable.
    void setMuted(bool muted);
    /// The innermost mark there; null where there is none.
    const TextMark* markAt(const QPoint& place) const;
    QRectF markRect(const TextMark& mark) const;
    const std::vector<TextMark>& marks() const { return m_marks; }

Q_SIGNALS:
    /// A mark was clicked, or Enter pressed with the cursor on it.
    void stepAsked(std::size_t step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    class Colors;
    bool isOfStep(const TextMark& mark, std::size_t step) const;
    QString markText(const TextMark& mark) const;
    void follow();

    std::vector<TextMark> m_marks;
    std::vector<std::size_t> m_headings;
    QStringList m_steps;
    std::optional<std::size_t> m_step;
    Colors* m_colors = nullptr;
    bool m_muted = false;
};

} // namespace leftfold::ui
