//! Stop words of written Chinese, Cantonese and English, and the forms of questions. They are left out only when search
//! takes a query apart; the exact search uses every word of the query.

/// Stop words and question forms, separated by white space.
pub const STOP_WORDS: &str = "
的 地 得 了 着 過 和 與 及 跟 而 且 或 但 也 都 又 再 還 就 才 在 於 從 到 向 往 由 對 為 把 被 將 使 讓 令 給
是 有 無 沒 沒有 不 會 要 想 需 需要 可 可以 能 能夠 應 應該 該 請 請問 嗎 呢 吧 啊 呀 嘛 之 其 此 該 等 個 些 這 那 哪 誰 幾
什麼 甚麼 為什麼 為甚麼 為何 怎樣 怎麼 怎麼辦 怎 怎麼樣 如何 是否 能否 可否 會否 有否 應否 有沒有 是不是 能不能 會不會 可不可以 要不要 應不應該
有什麼 有甚麼 有哪些 哪些 哪個 哪裡 哪裏 何時 多少 這個 那個 這些 那些 我 我們 你 你們 他 她 他們 自己 大家 人們
關於 有關 對於 方面 因為 所以 如果 目前 現在 現時 將來 未來 已經 一直 經常 常常 很 更 最 太 好 多 少 更多 更好 一些 一個
問題 情況 辦法 方法 措施 政策 建議 提議 對策 方案 計劃是 得到 獲得 有無 進行 作出 做 做到 打算 希望
點 點樣 點解 點算 點先 點做 點處理 咩 乜 乜嘢 咩嘢 做咩 有咩 有乜 有乜嘢 有咩嘢 冇 有冇 邊 邊個 邊度 邊啲 邊間 幾時 幾多 可唔可以 係咪 係唔係 會唔會 應唔應該 使唔使 得唔得 駛唔駛
嘅 喺 係 唔 唔係 咁 咗 緊 啲 佢 佢哋 我哋 你哋 俾 畀 同 同埋 嚟 去 來 嘢 㗎 架 啦 喇 喎 囉 嘞 嗰 嗰個 呢個 呢啲 嗰啲 成日 好多 好多人 仲 仲有 定 定係 而家 依家 宜家 搵 攞 睇 坐 幫 幫手 幫到 先 至 話 講 識 啱
貴 難 慢 好貴 太貴 咁貴 好差 太差 咁差 好難 太難 咁難 好少 太少 咁少 太多 咁多 好慢 太慢 好耐 太耐 咁耐 幾耐 好大 好煩 好高 太高 要等 唔夠 不夠 唔得 唔好 不好 冇用 多啲 少啲 幾錢
啥 為啥 咋 咋辦 哪兒 這麼 那麼 多久 多長
a an the of for to in on at by from with and or is are was were be been do does did can could will would should may might must have has had
how what which who whom whose when where why whether if there this that these those it its their our my your his her i we you they he she me us them
about into than as not no any some more most many much please tell get give make help let want need hong kong hongkong hk too very enough still just only new people cant dont
so say said also anything something during through between against because
after before while then out without within over other another all both every here never always really start find look keep thing someone good better big small doesnt isnt im
measure proposal policy being
";

/// Characters with which no word of a policy document begins or ends. There are fewer than above: readers' stop words 點
/// and 多 are parts of words in documents (地點, 多元).
pub const STOP_CHARACTERS: &str =
    "的和及與等將在為是以或由並於了就向對可之其而從把令讓使至到各更該此也都被所但亦";
