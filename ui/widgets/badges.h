// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QColor>
#include <QWidget>
#include <string>

class QPainter;

namespace leftfold::ui {

/// What a pill means; each has one colour everywhere.
enum class Tone { Neutral, Accent, Added, Changed, Removed, Alarm };

/// Text and ground of a tone.
struct ToneColors {
    QColor text;
    QColor ground;
};
ToneColors toneColors(Tone tone);

/// A small filled label ("published"). Draws it at `x`, centred on the row, and returns the x after it.
int drawPill(QPainter* painter, int x, const QRect& row, const QString& text, Tone tone);
int pillWidth(const QString& text);

/// The thin frame with a schema version ("v2"). Draws it at `x`, centred on the row, and returns the x after it.
int drawVersionBadge(QPainter* painter, int x, const QRect& row, const QString& text);
int versionBadgeWidth(const QString& text);

/// The rounded square in the aggregate type's colour; returns the x where text goes on.
int drawTypeDot(QPainter* painter, int x, const QRect& row, const QColor& color);
inline constexpr int typeDotSize = 8;
inline constexpr int typeDotAdvance = 16;

/// A pill, a version badge or a type dot as a widget.
class Badge : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Pill, Version, TypeDot };
    explicit Badge(Kind kind, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setTone(Tone tone);
    /// For type dots: the colour of that aggregate type.
    void setAggregateType(const std::string& aggregateType);
    QString text() const { return m_text; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    QString m_text;
    Tone m_tone = Tone::Neutral;
    std::string m_aggregateType;
};

} // namespace leftfold::ui
