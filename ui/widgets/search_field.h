// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLineEdit>
#include <vector>

namespace leftfold::ui {

/// The line for a filter or a search, in the store line or in a page. Parts of the text may stand on tags, and a part may
/// be marked as wrong.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    struct Part {
        int start = 0;
        int length = 0;
        bool wrong = false;
        bool operator==(const Part&) const = default;
    };

    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

    /// Which parts stand on a tag (`type:order.*`), or are underlined as wrong. Positions in the text.
    void setParts(std::vector<Part> parts);
    const std::vector<Part>& parts() const { return m_parts; }

Q_SIGNALS:
    /// Typing paused, Enter was pressed or the field was cleared.
    void searched(const QString& text);
    /// Arrow down, or Esc in an empty field: back to the page.
    void left();

protected:
    /// How many icons may stand behind the text, over which no part is drawn.
    void setTrailingIcons(int count) { m_trailing = count; }
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void follow();
    QRectF partRect(const Part& part) const;

    std::vector<Part> m_parts;
    int m_trailing = 1;
};

} // namespace leftfold::ui
