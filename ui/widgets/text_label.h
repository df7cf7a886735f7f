// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/theme.h"
#include <QLabel>

namespace leftfold::ui {

enum class TextColor { Text, Muted, Faint, Accent, Added, Changed, Removed };

QColor colorOf(TextColor color);

/// A label in one of the theme's text styles; follows the theme by itself. Text is shown as it is, never as markup.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    enum class Fit { Whole, ElideRight, ElideMiddle };

    explicit TextLabel(TextStyle style, TextColor color = TextColor::Text, QWidget* parent = nullptr);
    TextLabel(const QString& text, TextStyle style, TextColor color = TextColor::Text, QWidget* parent = nullptr);

    /// How to save room when there is too little; an elided text is whole in the tool tip.
    void setFit(Fit fit);
    void setColor(TextColor color);
    void setTextStyle(TextStyle style);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void follow();

    TextStyle m_style;
    TextColor m_color;
    Fit m_fit = Fit::Whole;
};

/// The small capitals over a group: DATA, LINKS, STATE CHANGE.
TextLabel* makeSectionLabel(const QString& text, QWidget* parent = nullptr);

} // namespace leftfold::ui
